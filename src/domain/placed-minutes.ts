import { addDays, type Day } from './day.ts';
import { type Draft, parseIntervals } from './draft.ts';
import { type Interval, union } from './interval.ts';

/** A day is the user's when its draft or entry was made; a zone changed since may have moved its minutes by up to two days. */
const DAYS_AROUND = 2;

/** Where to look for the drafts and time entries that may have minutes in `span`: those of the days `from` to `to`, and those placed in it. */
export type MinuteReach = { from: Day; to: Day; span: Interval };

/** The reach for minutes in `span` of what is dated from `firstDay` to `lastDay`. */
export function reachOf(firstDay: Day, lastDay: Day, span: Interval): MinuteReach {
  return { from: addDays(firstDay, -DAYS_AROUND), to: addDays(lastDay, DAYS_AROUND), span };
}

/** The minutes that any of some drafts and time entries has, ascending and disjoint. */
export function minutesOf(rows: readonly Pick<Draft, 'intervals'>[]): Interval[] {
  return union(rows.flatMap(({ intervals }) => parseIntervals(intervals)));
}

/** The reach for the minutes of some drafts and time entries; null where none has any. */
export function reachOfRows(rows: readonly Pick<Draft, 'intervals' | 'date'>[]): MinuteReach | null {
  const [minutes, days] = [minutesOf(rows), rows.map(({ date }) => date).sort()];
  const [first, last, firstDay, lastDay] = [minutes.at(0), minutes.at(-1), days.at(0), days.at(-1)];
  if (!first || !last || !firstDay || !lastDay) return null;
  return reachOf(firstDay, lastDay, { startsAt: first.startsAt, endsAt: last.endsAt });
}
