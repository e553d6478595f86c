import { MS_PER_MINUTE } from '#domain/interval.ts';
import { compareText } from './activity.ts';

/** Something with an id and a length in milliseconds. */
export type Measured = { id: string; lengthMs: number };

/**
 * Whole minutes for each part of a day, by largest remainder: each part gets its full minutes, and the full minutes that the remainders
 * make together go one each to the largest, ties by id. The sum is the whole day's full minutes, so nothing is gained or lost by the
 * number of parts.
 */
export function wholeMinutes(parts: readonly Measured[]): Map<string, number> {
  const minutes = new Map(parts.map((part) => [part.id, Math.floor(part.lengthMs / MS_PER_MINUTE)]));
  const remainderMs = (part: Measured) => part.lengthMs % MS_PER_MINUTE;
  const spare = Math.floor(parts.reduce((sum, part) => sum + remainderMs(part), 0) / MS_PER_MINUTE);
  const byRemainder = parts.toSorted((a, b) => remainderMs(b) - remainderMs(a) || compareText(a.id, b.id));
  for (const { id } of byRemainder.slice(0, spare)) minutes.set(id, (minutes.get(id) ?? 0) + 1);
  return minutes;
}
