import type { Day } from '#domain/day.ts';
import type { NewTimeEntry, TimeEntry, TimeEntryChanges } from '#web/api/time-entries.ts';
import type { Target } from '#web/components/target-choices.ts';
import { clockTime, stretchOf } from '#web/text/local-time.ts';

/** What the form of an entry holds. `billable` null: the budget decides. `from` and `to` are `HH:MM`, or empty. */
export type EntryValues = {
  date: Day;
  hours: number | null;
  from: string;
  to: string;
  description: string;
  target: Target;
  billable: boolean | null;
};

const NOWHERE: Target = { budget_id: null, line_item_id: null, task_id: null };

export function emptyValues(date: Day): EntryValues {
  return { date, hours: null, from: '', to: '', description: '', target: NOWHERE, billable: null };
}

export function valuesOf(entry: TimeEntry, timeZone: string): EntryValues {
  const { date, hours, started_at, ended_at, description, budget_id, line_item_id, task_id, billable } = entry;
  return {
    date,
    hours,
    from: started_at === null ? '' : clockTime(started_at, timeZone),
    to: ended_at === null ? '' : clockTime(ended_at, timeZone),
    description: description ?? '',
    target: { budget_id, line_item_id, task_id },
    billable: billable === 1,
  };
}

/** The values with another date or other times of day; hours follow once both times are there. */
export function withTimes(values: EntryValues, times: Partial<Pick<EntryValues, 'date' | 'from' | 'to'>>, timeZone: string): EntryValues {
  const next = { ...values, ...times };
  if (next.date === '' || next.from === '' || next.to === '') return next;
  return { ...next, hours: stretchOf(next.date, next.from, next.to, timeZone).hours };
}

export type EntryProblem = 'date' | 'hours' | 'times';

/** What is missing before the values can be sent. */
export function problemOf({ date, hours, from, to }: EntryValues): EntryProblem | null {
  if (date === '') return 'date';
  if ((from === '') !== (to === '')) return 'times';
  return hours === null ? 'hours' : null;
}

/** The call that books the values. They have no problem. */
export function toNewEntry(values: EntryValues, timeZone: string): NewTimeEntry {
  const { date, hours, description, target, billable } = values;
  return {
    date,
    hours: hours as number,
    description: description.trim() || null,
    ...target,
    ...(billable !== null && { billable: billable ? 1 : 0 }),
    ...timesOf(values, timeZone),
  };
}

/** Only what differs from the values that were there before: the rest may have been changed elsewhere meanwhile. */
export function toChanges(before: EntryValues, after: EntryValues, timeZone: string): TimeEntryChanges {
  const { date, hours, description, target, billable } = after;
  const isPlacedAnew = before.from !== after.from || before.to !== after.to || (date !== before.date && after.from !== '');
  return {
    ...(date !== before.date && { date }),
    ...(hours !== before.hours && { hours: hours as number }),
    ...(description !== before.description && { description: description.trim() || null }),
    ...(target.budget_id !== before.target.budget_id && { budget_id: target.budget_id }),
    ...(target.line_item_id !== before.target.line_item_id && { line_item_id: target.line_item_id }),
    ...(target.task_id !== before.target.task_id && { task_id: target.task_id }),
    ...(billable !== null && billable !== before.billable && { billable: billable ? 1 : 0 }),
    ...(isPlacedAnew && timesOf(after, timeZone)),
  };
}

function timesOf({ date, from, to }: EntryValues, timeZone: string): { started_at: string | null; ended_at: string | null } {
  if (from === '' || to === '') return { started_at: null, ended_at: null };
  const { started_at, ended_at } = stretchOf(date, from, to, timeZone);
  return { started_at, ended_at };
}
