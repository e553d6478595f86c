import { type Day, isDay } from '#domain/day.ts';
import { TIME_ENTRY_STATUSES, type TimeEntryStatus } from '#domain/time-entry.ts';

/** The filters of the timesheet, as they stand in the address. Without a day it shows the last days; what can't be read is left out. */
export type TimesheetSearch = { date_from?: Day; date_to?: Day; status?: TimeEntryStatus; budget_id?: string; source_changed?: 1 };

export function readTimesheetSearch({ date_from, date_to, status, budget_id, source_changed }: Record<string, unknown>): TimesheetSearch {
  const known = TIME_ENTRY_STATUSES.find((one) => one === status);
  // An id of digits alone arrives as a number.
  const budget = typeof budget_id === 'number' ? String(budget_id) : budget_id;
  return {
    ...(typeof date_from === 'string' && isDay(date_from) && { date_from }),
    ...(typeof date_to === 'string' && isDay(date_to) && { date_to }),
    ...(known && { status: known }),
    ...(typeof budget === 'string' && budget !== '' && { budget_id: budget }),
    ...(Number(source_changed) === 1 && { source_changed: 1 as const }),
  };
}
