import type { Instant } from '#domain/instant.ts';
import { type Interval, intersect, MS_PER_MINUTE, subtract } from '#domain/interval.ts';

/**
 * The working time up to `now` that nothing accounts for, ascending (docs/drafting.md, "Gaps"). `workingIntervals` are ascending and
 * disjoint; `accountedFor` may overlap. What is shorter than a minute is no gap.
 *
 *     working     ├────────────┤   ├──────────────┤
 *     accounted     ├───┤   ├────────┤
 *     now                                     ↑
 *     gaps        ├─┤   ├───┤        ├────────┤
 */
export function findGaps(day: { workingIntervals: readonly Interval[]; accountedFor: readonly Interval[]; now: Instant }): Interval[] {
  const worked = intersect(day.workingIntervals, [{ startsAt: Number.NEGATIVE_INFINITY, endsAt: day.now }]);
  return subtract(worked, day.accountedFor).filter(({ startsAt, endsAt }) => endsAt - startsAt >= MS_PER_MINUTE);
}
