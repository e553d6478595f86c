import { type Day, isDay } from '#domain/day.ts';
import { TIME_ENTRY_STATUSES, type TimeEntryStatus } from '#domain/time-entry.ts';

/**
 * The filters of the timesheet, as they stand in the address. Without a day it shows the last days.
 * What can't be read is undefined: the router puts back a key that is missing.
 */
export type TimesheetSearch = {
  date_from?: Day | undefined;
  date_to?: Day | undefined;
  status?: TimeEntryStatus | undefined;
  budget_id?: string | undefined;
  source_changed?: 1 | undefined;
};

export function readTimesheetSearch({ date_from, date_to, status, budget_id, source_changed }: Record<string, unknown>): TimesheetSearch {
  // An id of digits alone arrives as a number.
  const budget = typeof budget_id === 'number' ? String(budget_id) : budget_id;
  return {
    date_from: asDay(date_from),
    date_to: asDay(date_to),
    status: TIME_ENTRY_STATUSES.find((one) => one === status),
    budget_id: typeof budget === 'string' && budget !== '' ? budget : undefined,
    source_changed: Number(source_changed) === 1 ? 1 : undefined,
  };
}

/** How many filters are in use that don't show while they are folded; days with a name show by it. */
export function foldedInUse({ status, budget_id, source_changed }: TimesheetSearch, rangeName: string | null): number {
  return [rangeName === null, status, budget_id, source_changed].filter(Boolean).length;
}

function asDay(value: unknown): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
