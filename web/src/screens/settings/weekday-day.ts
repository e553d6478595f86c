import type { Day } from '#domain/day.ts';
import { WEEKDAYS, type Weekday } from '#domain/working-hours.ts';

/** Some day that falls on a weekday, for writing the weekday's name. */
export function dayOfWeekday(weekday: Weekday): Day {
  // 1 January 2024 was a Monday.
  return `2024-01-0${WEEKDAYS.indexOf(weekday) + 1}`;
}
