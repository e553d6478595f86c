import { hoursText } from '#domain/hours.ts';
import type { DraftChange } from '#web/api/rules.ts';
import type { Format } from '#web/text/format.ts';
import { targetText } from './target-text.ts';

type Planned = NonNullable<DraftChange['after']>;
export type ChangeTexts = {
  hours(from: string, to: string): string;
  target(from: string, to: string): string;
  described(before: string): string;
  dismissed: string;
  pending: string;
  billable: string;
  notBillable: string;
  none: string;
  times: string;
  confidence(from: string, to: string): string;
  origin: string;
};

const TARGET_FIELDS = ['budget_id', 'line_item_id', 'task_id'];

/** What would be another of a draft, a line each; at least one. */
export function changedTexts(
  before: Planned,
  after: Planned,
  fields: readonly string[],
  text: ChangeTexts,
  format: Pick<Format, 'percent'>,
): string[] {
  const target = (draft: Planned) => targetText(draft) || text.none;
  const sureness = ({ match_confidence }: Planned) => format.percent(match_confidence);
  const steps = [
    fields.includes('hours') && text.hours(hoursText(before.hours), hoursText(after.hours)),
    fields.some((field) => TARGET_FIELDS.includes(field)) && text.target(target(before), target(after)),
    fields.includes('description') && before.description !== null && text.described(before.description),
    fields.includes('billable') && (after.billable === 1 ? text.billable : text.notBillable),
    fields.includes('status') && (after.status === 'dismissed' ? text.dismissed : text.pending),
    fields.includes('intervals') && !fields.includes('hours') && text.times,
  ].filter((step) => step !== false);
  if (steps.length > 0) return steps;
  return [sureness(before) === sureness(after) ? text.origin : text.confidence(sureness(before), sureness(after))];
}
