import { addDays, type Day } from '#domain/day.ts';
import { MS_PER_DAY } from '#domain/interval.ts';

/** The server plans no more at once, and nobody reads more. */
export const MOST_DAYS = 92;
const DAYS_A_PIECE = 7;

type DayRange = { date_from: Day; date_to: Day };

/** How many days a range holds, both ends included; below 1 the wrong way round. */
export function daysBetween({ date_from, date_to }: DayRange): number {
  return Math.round((Date.parse(date_to) - Date.parse(date_from)) / MS_PER_DAY) + 1;
}

/** A range in pieces of a week, in order. */
export function dayPieces(range: DayRange): DayRange[] {
  const pieces = Math.ceil(daysBetween(range) / DAYS_A_PIECE);
  return Array.from({ length: Math.max(0, pieces) }, (_, piece) => {
    const date_from = addDays(range.date_from, piece * DAYS_A_PIECE);
    const last = addDays(date_from, DAYS_A_PIECE - 1);
    return { date_from, date_to: last < range.date_to ? last : range.date_to };
  });
}
