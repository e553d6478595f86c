import { hoursToMs, msToHours } from '#domain/hours.ts';

type Hours = { hours: number; billable_hours: number };

/** What is left of hours once the rejected ones among them are taken out, exact to the millisecond. */
export function withoutRejected(all: Hours, rejected: Hours): Hours {
  return { hours: hoursLess(all.hours, rejected.hours), billable_hours: hoursLess(all.billable_hours, rejected.billable_hours) };
}

/** The difference in whole milliseconds, so that no fraction is left of nothing. */
export function hoursLess(hours: number, taken: number): number {
  return msToHours(hoursToMs(hours) - hoursToMs(taken));
}
