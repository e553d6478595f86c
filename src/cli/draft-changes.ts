import { confidenceText, flagText } from '#cli/terminal/figures.ts';
import type { Column } from '#cli/terminal/table.ts';
import { hoursText } from '#domain/hours.ts';
import type { DraftRow } from './draft-rows.ts';
import { shortenIds } from './short-id.ts';

type PlannedDraft = DraftRow & { raw_minutes: number | null };

/** A draft that would be written, as the API says it. */
export type DraftChange = {
  change: 'added' | 'changed' | 'removed';
  draft_id: string;
  before: PlannedDraft | null;
  after: PlannedDraft | null;
  fields: string[];
};
export type PlannedDay = { date: string; changes: DraftChange[] };
export type ChangeOfDay = DraftChange & { date: string };

type Said = { name: string; field: string; of: (draft: PlannedDraft) => string };

/** What people are told of a change, by the field that differs; the others follow from these or only explain them. */
const SAID: readonly Said[] = [
  { name: 'hours', field: 'hours', of: ({ hours }) => hoursText(hours) },
  { name: 'budget', field: 'budget_id', of: ({ budget_name, budget_id }) => budget_name ?? budget_id ?? 'none' },
  { name: 'line item', field: 'line_item_id', of: ({ line_item_name, line_item_id }) => line_item_name ?? line_item_id ?? 'none' },
  { name: 'task', field: 'task_id', of: ({ task_title, task_id }) => task_title ?? task_id ?? 'none' },
  { name: 'billable', field: 'billable', of: ({ billable }) => flagText(billable) },
  { name: 'description', field: 'description', of: ({ description }) => (description === null ? 'none' : `“${description}”`) },
  { name: 'status', field: 'status', of: ({ status }) => status },
  { name: 'signals', field: 'signal_count', of: ({ signal_count }) => String(signal_count) },
  { name: 'matched by', field: 'categorization_source', of: ({ categorization_source }) => categorization_source },
  { name: 'confidence', field: 'match_confidence', of: ({ match_confidence }) => confidenceText(match_confidence) },
];

export function changesOf(days: readonly PlannedDay[]): ChangeOfDay[] {
  return days.flatMap(({ date, changes }) => changes.map((change) => ({ ...change, date })));
}

/** `budget Blog → Shop, billable no → yes`; of a draft that comes or goes, what it is. */
function changeText({ before, after, fields }: DraftChange): string {
  if (before && after) return changedText(before, after, fields);
  const draft = after ?? before;
  if (!draft) return '';
  const place = [draft.budget_name ?? draft.budget_id, draft.line_item_name ?? draft.line_item_id, draft.task_title ?? draft.task_id];
  return [
    place.filter((name) => name !== null).join(' / ') || 'no budget',
    ...(draft.status === 'dismissed' ? ['dismissed by a rule'] : []),
  ].join(', ');
}

function changedText(before: PlannedDraft, after: PlannedDraft, fields: readonly string[]): string {
  const said = SAID.filter(({ field }) => fields.includes(field)).map(({ name, of }) => `${name} ${of(before)} → ${of(after)}`);
  if (fields.includes('intervals') && !fields.includes('hours')) said.push('other times of day');
  return said.length > 0 ? said.join(', ') : `other ${fields.join(', ')}`;
}

export function changeColumns(changes: readonly ChangeOfDay[]): Column<ChangeOfDay>[] {
  const short = shortenIds(changes.map(({ draft_id }) => draft_id));
  return [
    { title: 'date', of: ({ date }) => date },
    { title: 'draft', of: ({ draft_id }) => short.get(draft_id) ?? draft_id },
    { title: 'would be', of: ({ change }) => change },
    { title: 'hours', of: ({ before, after }) => hoursText((after ?? before)?.hours ?? 0), align: 'right' },
    { title: 'description', of: ({ before, after }) => (after ?? before)?.description, cut: true },
    { title: 'what', of: changeText, cut: true },
  ];
}
