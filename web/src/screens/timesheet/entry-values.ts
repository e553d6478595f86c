import type { Day } from '#domain/day.ts';
import type { NewTimeEntry, TimeEntry, TimeEntryChanges } from '#web/api/time-entries.ts';
import type { Target } from '#web/components/target-choices.ts';
import { clockTime, endsOf, instantsAt, isSecondTime, stretchOf } from '#web/text/local-time.ts';

/** What the form of an entry holds. `billable` null: the budget decides. `from` and `to` are `HH:MM`, or empty; of a time that clocks show twice, the second may be meant. */
export type EntryValues = {
  date: Day;
  hours: number | null;
  from: string;
  to: string;
  isFromSecond: boolean;
  isToSecond: boolean;
  description: string;
  target: Target;
  billable: boolean | null;
};

type Times = Pick<EntryValues, 'date' | 'from' | 'to' | 'isFromSecond' | 'isToSecond'>;

const NOWHERE: Target = { budget_id: null, line_item_id: null, task_id: null };
const NO_TIMES = { from: '', to: '', isFromSecond: false, isToSecond: false };

export function emptyValues(date: Day): EntryValues {
  return { date, hours: null, ...NO_TIMES, description: '', target: NOWHERE, billable: null };
}

export function valuesOf(entry: TimeEntry, timeZone: string): EntryValues {
  const { date, hours, started_at, ended_at, description, budget_id, line_item_id, task_id, billable } = entry;
  return {
    date,
    hours,
    from: started_at === null ? '' : clockTime(started_at, timeZone),
    to: ended_at === null ? '' : clockTime(ended_at, timeZone),
    isFromSecond: started_at !== null && isSecondTime(started_at, timeZone),
    isToSecond: ended_at !== null && isSecondTime(ended_at, timeZone),
    description: description ?? '',
    target: { budget_id, line_item_id, task_id },
    billable: billable === 1,
  };
}

/** The values with another date or other times of day; hours follow once both times are there. */
export function withTimes(values: EntryValues, times: Partial<Times>, timeZone: string): EntryValues {
  const next = { ...values, ...times };
  if (next.date === '' || next.from === '' || next.to === '') return next;
  return { ...next, hours: stretchOf(next.date, next, timeZone).hours };
}

/** The instants that the start can mean, and those that the end can: two where clocks show that time twice. */
export function meantInstants({ date, from, to, isFromSecond }: Times, timeZone: string): { starts: string[]; ends: string[] } {
  if (date === '' || from === '') return { starts: [], ends: [] };
  return { starts: instantsAt(date, from, timeZone), ends: to === '' ? [] : endsOf(date, { from, to, isFromSecond }, timeZone) };
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
  const isMoved = (['from', 'to', 'isFromSecond', 'isToSecond'] as const).some((name) => before[name] !== after[name]);
  const isPlacedAnew = isMoved || (date !== before.date && after.from !== '');
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

function timesOf(values: EntryValues, timeZone: string): { started_at: string | null; ended_at: string | null } {
  if (values.from === '' || values.to === '') return { started_at: null, ended_at: null };
  const { started_at, ended_at } = stretchOf(values.date, values, timeZone);
  return { started_at, ended_at };
}
