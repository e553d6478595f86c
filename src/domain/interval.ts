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

/**
 * The time that both cover. Both are ascending and disjoint, as `union` makes them, and so is what comes out. One pass over both.
 *
 *     one         ├──────┤  ├──────┤
 *     other          ├────────┤ ├┤
 *     both           ├───┤  ├─┤ ├┤
 */
export function intersect(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  for (let at = 0, otherAt = 0; ; ) {
    const [interval, bounds] = [one[at], other[otherAt]];
    if (!interval || !bounds) return both;
    const part = clip(interval, bounds);
    if (part) both.push(part);
    if (interval.endsAt < bounds.endsAt) at += 1;
    else otherAt += 1;
  }
}

/**
 * What is left of `from`, ascending and disjoint, without the time that any of `taken` covers. `taken` may be in any order and overlap.
 *
 *     from    ├────────┤ ├─────┤
 *     taken     ├──┤  ├────┤
 *                ├──┤
 *     left    ├─┤   ├─┤    ├───┤
 */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return intersect(from, around(union(taken)));
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

/** All time before, between and after ascending, disjoint intervals. */
function around(disjoint: readonly Interval[]): Interval[] {
  const starts = [Number.NEGATIVE_INFINITY, ...disjoint.map(({ endsAt }) => endsAt)];
  return starts.map((startsAt, index) => ({ startsAt, endsAt: disjoint[index]?.startsAt ?? Number.POSITIVE_INFINITY }));
}

function isNotEmpty({ startsAt, endsAt }: Interval): boolean {
  return startsAt < endsAt;
}
