import { addDays, type Day, weekStart } from './day.ts';
import { MS_PER_DAY } from './interval.ts';
import type { TimeEntryStatus } from './time-entry.ts';

/** Which time entries a list or summary is about. `week_of`: any day of an ISO week, Monday to Sunday. */
export type TimeEntryFilter = {
  user_id?: string | undefined;
  task_id?: string | undefined;
  budget_id?: string | undefined;
  date_from?: Day | undefined;
  date_to?: Day | undefined;
  week_of?: Day | undefined;
  status?: TimeEntryStatus | undefined;
  /** Only the reader's own whose signals have changed. */
  source_changed?: 1 | undefined;
};

const LAST_DAY: Day = '9999-12-31';

/** The inclusive days that satisfy `date_from`, `date_to` and `week_of` together; undefined is unbounded. */
export function dayRange({ date_from, date_to, week_of }: TimeEntryFilter): { from: Day | undefined; to: Day | undefined } {
  if (week_of === undefined) return { from: date_from, to: date_to };
  const monday = weekStart(week_of);
  return { from: later(date_from, monday), to: earlier(date_to, sundayOf(monday)) };
}

/** Days from `from` to `to`, both counted; zero or less where the range is reversed. */
export function countDays(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
}

/** The year 10000 sorts before 9999 as text, so the last week ends early. */
function sundayOf(monday: Day): Day {
  return countDays(monday, LAST_DAY) < 7 ? LAST_DAY : addDays(monday, 6);
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}

function earlier(a: Day | undefined, b: Day): Day {
  return a !== undefined && a < b ? a : b;
}
