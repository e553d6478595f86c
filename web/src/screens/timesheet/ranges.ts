import { addDays, type Day } from '#domain/day.ts';
import { countDays } from '#domain/time-entry-filter.ts';

/** Both days count themselves in. */
export type Range = { date_from: Day; date_to: Day };

const LONGEST_DAYS = 366;

export const RANGE_NAMES = ['lastDays', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Days of the range that is shown unless another is asked for. */
const LAST_DAYS = 30;

/** The ranges that are offered by name, as they are on `today`. `weekStartsOn`: the first day of this week. */
export function namedRanges(today: Day, weekStartsOn: Day): Record<RangeName, Range> {
  const monthStartsOn = `${today.slice(0, 7)}-01`;
  const lastMonthEndsOn = addDays(monthStartsOn, -1);
  return {
    lastDays: { date_from: addDays(today, 1 - LAST_DAYS), date_to: today },
    thisWeek: { date_from: weekStartsOn, date_to: addDays(weekStartsOn, 6) },
    lastWeek: { date_from: addDays(weekStartsOn, -7), date_to: addDays(weekStartsOn, -1) },
    thisMonth: { date_from: monthStartsOn, date_to: endOfMonth(today) },
    lastMonth: { date_from: `${lastMonthEndsOn.slice(0, 7)}-01`, date_to: lastMonthEndsOn },
  };
}

type Asked = { [End in keyof Range]?: Day | undefined };

/** The range of the address. Where it names one end alone, the other is as near to it as the ranges' own. */
export function shownRange({ date_from, date_to }: Asked, { lastDays }: Record<RangeName, Range>): Range {
  if (date_from === undefined && date_to === undefined) return lastDays;
  if (date_from === undefined) return { date_from: addDays(date_to as Day, 1 - LAST_DAYS), date_to: date_to as Day };
  return { date_from, date_to: date_to ?? (date_from > lastDays.date_to ? addDays(date_from, LAST_DAYS - 1) : lastDays.date_to) };
}

/** Whether it ends before it begins, so that no day is in it. */
export function isBackwards({ date_from, date_to }: Range): boolean {
  return date_to < date_from;
}

/** Whether the server adds it up. */
export function hasTotals({ date_from, date_to }: Range): boolean {
  return countDays(date_from, date_to) <= LONGEST_DAYS;
}

/** What a range is called; null for one without a name. */
export function nameOfRange({ date_from, date_to }: Range, named: Record<RangeName, Range>): RangeName | null {
  return RANGE_NAMES.find((name) => named[name].date_from === date_from && named[name].date_to === date_to) ?? null;
}

function endOfMonth(day: Day): Day {
  // No month has more than 31 days, so 31 days after its first one is in the next.
  const inNext = addDays(`${day.slice(0, 7)}-01`, 31);
  return addDays(`${inNext.slice(0, 7)}-01`, -1);
}
