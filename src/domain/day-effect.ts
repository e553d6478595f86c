import type { Day } from './day.ts';
import { hoursToMs, MAX_DAY_HOURS, MS_PER_HOUR, msToHours } from './hours.ts';

/** Hours on a day: of its time entries, whatever their status, and of what would be booked on top. */
export type DayEffect = { date: Day; booked_hours: number; adding_hours: number };

type HoursOnDay = { date: Day; hours: number };

/** What booking `adding` would do to the days it is of, ascending. Sums are of whole milliseconds, as everywhere. */
export function dayEffects(adding: readonly HoursOnDay[], booked: readonly HoursOnDay[]): DayEffect[] {
  const days = [...new Set(adding.map(({ date }) => date))].sort();
  const [addingMs, bookedMs] = [sumByDay(adding), sumByDay(booked)];
  return days.map((date) => ({
    date,
    booked_hours: msToHours(bookedMs.get(date) ?? 0),
    adding_hours: msToHours(addingMs.get(date) ?? 0),
  }));
}

/** The days that would have more than 24 hours, with all they would have. Nothing refuses them; people are told. */
export function overfullDays(days: readonly DayEffect[]): HoursOnDay[] {
  return days
    .map(({ date, booked_hours, adding_hours }) => ({ date, ms: hoursToMs(booked_hours) + hoursToMs(adding_hours) }))
    .filter(({ ms }) => ms > MAX_DAY_HOURS * MS_PER_HOUR)
    .map(({ date, ms }) => ({ date, hours: msToHours(ms) }));
}

function sumByDay(rows: readonly HoursOnDay[]): Map<Day, number> {
  const sums = new Map<Day, number>();
  for (const { date, hours } of rows) sums.set(date, (sums.get(date) ?? 0) + hoursToMs(hours));
  return sums;
}
