import { type Draft, type NamedDraft, parseIntervals } from '#domain/draft.ts';
import { showEvidence } from '#domain/entry-evidence.ts';
import { formatInstant } from '#domain/instant.ts';
import type { Interval } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { ExplainedDraft, OwnHistoryRow, OwnSourceChange } from '#operations/my-data/export-my-data.ts';
import { toWire } from './wire.ts';

/** The columns of signals in a CSV file. */
export const SIGNAL_COLUMNS = [
  'started_at',
  'ended_at',
  'duration_minutes',
  'source',
  'signal_type',
  'title',
  'id',
  'source_id',
  'metadata',
  'matched_budget_id',
  'matched_task_id',
  'started_on',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof Signal)[];

/** The columns of drafts in a CSV file. */
export const DRAFT_COLUMNS = [
  'date',
  'hours',
  'description',
  'budget_name',
  'task_title',
  'billable',
  'status',
  'dismissed_by',
  'origin',
  'match_confidence',
  'categorization_source',
  'raw_minutes',
  'signal_count',
  'signal_ids',
  'time_entry_id',
  'id',
  'budget_id',
  'line_item_id',
  'task_id',
  'pinned',
  'version',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof NamedDraft)[];

/** A draft with all that is stored of it, minutes and explanation included. */
export function ownDraftOnWire({ explanation, ...draft }: ExplainedDraft) {
  const explained = explanation && {
    ...explanation,
    signals: explanation.signals.map(({ claimed, ...share }) => ({ ...share, claimed: intervalOnWire(claimed) })),
  };
  return { ...storedDraftOnWire(draft), explanation: explained };
}

/** What happened to a draft or time entry, with the rows as they were. */
export function historyOnWire({ at, before, after, ...row }: OwnHistoryRow) {
  return { ...row, at: formatInstant(at), before: rowOnWire(row.subject, before), after: rowOnWire(row.subject, after) };
}

export function sourceChangeOnWire({ before, after, ...change }: OwnSourceChange) {
  return { ...toWire(change), before: toWire(JSON.parse(before)), after: toWire(JSON.parse(after)) };
}

function rowOnWire(subject: OwnHistoryRow['subject'], text: string | null) {
  if (text === null) return null;
  if (subject === 'draft') return storedDraftOnWire(JSON.parse(text) as Draft);
  // Rows from before evidence was kept have no word of it.
  const entry = { evidence: null, ...(JSON.parse(text) as Omit<TimeEntry, 'evidence'>) } as TimeEntry;
  return { ...toWire(entry), intervals: intervalsOnWire(entry.intervals), evidence: showEvidence(entry) };
}

function storedDraftOnWire<Row extends Draft>({ intervals, match_runner_up, ...draft }: Row) {
  return { ...toWire(draft), intervals: intervalsOnWire(intervals), match_runner_up: match_runner_up && JSON.parse(match_runner_up) };
}

/** Null where it has no place in the day. */
export function intervalsOnWire(intervals: string | null) {
  return intervals === null ? null : parseIntervals(intervals).map(intervalOnWire);
}

function intervalOnWire({ startsAt, endsAt }: Interval) {
  return { starts_at: formatInstant(startsAt), ends_at: formatInstant(endsAt) };
}
