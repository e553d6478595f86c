import type { Instant } from './instant.ts';
import { clip, type Interval, union } from './interval.ts';
import type { DaySpan } from './time-zone.ts';

/** In the order of ISO 8601: Monday is day 1. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of the clock that is worked on some weekdays, `HH:MM` local time; `to` may be `24:00`. */
export type WorkingHours = { weekdays: Weekday[]; from: string; to: string };

/**
 * When one of `workingHours` holds in a local day, ascending and disjoint. Where clocks go forward, a time that is left out is the instant
 * of the change. Where they go back, a time that comes twice is the first as `from` and the second as `to`, so that nothing worked is missed.
 *
 *     clocks    1:00      3:00      4:00          clocks    1:00      2:00      2:00      3:00
 *     from 2:30           ├─────────┄             2:00 to 2:30        ├───────────────┤
 */
export function workingIntervals(workingHours: readonly WorkingHours[], span: DaySpan, timeZone: string): Interval[] {
  const date = Temporal.PlainDate.from(span.day);
  const weekday = WEEKDAYS[date.dayOfWeek - 1] as Weekday;
  const intervals = workingHours
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) =>
      clip({ startsAt: atClock(date, from, timeZone, 'earlier'), endsAt: atClock(date, to, timeZone, 'later') }, span),
    );
  return union(intervals.filter((interval) => interval !== null));
}

function atClock(date: Temporal.PlainDate, clockTime: string, timeZone: string, whereTwice: 'earlier' | 'later'): Instant {
  const dateTime = clockTime === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(clockTime);
  const moment = dateTime.toZonedDateTime(timeZone, { disambiguation: whereTwice });
  if (moment.toPlainDateTime().equals(dateTime)) return moment.epochMilliseconds;
  // Of a time that the clocks leave out, Temporal's earlier one lies just before the change.
  const justBefore = dateTime.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (justBefore.getTimeZoneTransition('next') ?? moment).epochMilliseconds;
}
