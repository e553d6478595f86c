import type { Instant } from './instant.ts';

/** A half-open stretch of time `[startsAt, endsAt)` in epoch milliseconds. Empty where both are the same. */
export type Interval = { startsAt: Instant; endsAt: Instant };

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/**
 * The time that any of `intervals` covers, ascending and disjoint. Intervals that touch join; empty ones vanish.
 *
 *     ├────┤   ├──┤
 *        ├───┤    ├──┤
 *     ├──────┤ ├─────┤
 */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let last: Interval | undefined;
  for (const { startsAt, endsAt } of intervals.filter(isNotEmpty).sort((a, b) => a.startsAt - b.startsAt)) {
    if (last && startsAt <= last.endsAt) {
      last.endsAt = Math.max(last.endsAt, endsAt);
    } else {
      last = { startsAt, endsAt };
      merged.push(last);
    }
  }
  return merged;
}

/**
 * The part of `interval` within `bounds`; null where nothing is left.
 *
 *     interval    ├────────┤
 *     bounds           ├────────┤
 *     clipped          ├───┤
 */
export function clip(interval: Interval, bounds: Interval): Interval | null {
  const part = { startsAt: Math.max(interval.startsAt, bounds.startsAt), endsAt: Math.min(interval.endsAt, bounds.endsAt) };
  return isNotEmpty(part) ? part : null;
}

/** The length of disjoint intervals in milliseconds. */
export function totalMs(disjoint: readonly Interval[]): number {
  return disjoint.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt), 0);
}

/**
 * The instant at which `lengthMs` of ascending, disjoint intervals have passed; null where they are no longer than that.
 *
 *     ├────┤  ├───────┤     lengthMs = ├────────┤
 *                ↑
 */
export function cutAfter(disjoint: readonly Interval[], lengthMs: number): Instant | null {
  if (totalMs(disjoint) <= lengthMs) return null;
  let leftMs = lengthMs;
  for (const { startsAt, endsAt } of disjoint) {
    if (endsAt - startsAt > leftMs) return startsAt + leftMs;
    leftMs -= endsAt - startsAt;
  }
  return null;
}

function isNotEmpty({ startsAt, endsAt }: Interval): boolean {
  return startsAt < endsAt;
}
