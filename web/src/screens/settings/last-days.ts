import { addDays, type Day } from '#domain/day.ts';

/** Today and the days before it, `count` in all. */
export function lastDays(today: Day, count = 7): { date_from: Day; date_to: Day } {
  return { date_from: addDays(today, 1 - count), date_to: today };
}
