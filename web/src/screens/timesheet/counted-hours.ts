import { hoursToMs, msToHours } from '#domain/hours.ts';

type Hours = { hours: number; billable_hours: number };

/** What is left of hours once the rejected ones among them are taken out, exact to the millisecond. */
export function withoutRejected(all: Hours, rejected: Hours): Hours {
  return { hours: less(all.hours, rejected.hours), billable_hours: less(all.billable_hours, rejected.billable_hours) };
}

function less(hours: number, taken: number): number {
  return msToHours(hoursToMs(hours) - hoursToMs(taken));
}
