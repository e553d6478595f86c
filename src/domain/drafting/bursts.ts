import type { Instant } from '#domain/instant.ts';
import { type Interval, MS_PER_MINUTE } from '#domain/interval.ts';
import type { DraftingSettings } from './settings.ts';

/**
 * The time each point of one work item stands for, in the order given, which must ascend (docs/drafting.md, step 2). Points closer than the
 * gap join; a burst is `[first − lead, last)`. Each point has the time since the one before it, so that the points of a burst share it
 * without overlap.
 *
 *     points             ·     ·  ·              ·
 *     bursts      ├───────────────┤       ├──────┤
 *     pieces      ├──────┤────┤───┤       ├──────┤
 *                   lead                    lead
 *
 * A burst that would be longer than the longest one ends, and the next point begins another. Its length is counted anew from each of
 * `midnights`, or from the lead of the first point after it, so that what a point stands for depends on its own day and the point before,
 * and neighbouring days agree about it.
 */
export function burstPieces(points: readonly Instant[], settings: DraftingSettings, midnights: readonly Instant[] = []): Interval[] {
  const gapMs = settings.burst_gap_minutes * MS_PER_MINUTE;
  const leadMs = settings.burst_lead_minutes * MS_PER_MINUTE;
  const longestMs = settings.longest_burst_minutes * MS_PER_MINUTE;
  const pieces: Interval[] = [];
  let before: Instant | null = null;
  let burstStartsAt = 0;
  for (const at of points) {
    // The lead of a day's first point counts even where the point joins one before midnight: what that day held must not lengthen this one.
    const isFirstOfDay = midnights.some((midnight) => (before ?? -Infinity) < midnight && midnight <= at);
    if (isFirstOfDay) burstStartsAt = at - leadMs;
    const countedFrom: Instant = Math.max(burstStartsAt, ...midnights.filter((midnight) => midnight <= at));
    if (before !== null && at - before < gapMs && at - countedFrom <= longestMs) {
      pieces.push({ startsAt: before, endsAt: at });
    } else {
      burstStartsAt = Math.max(before ?? -Infinity, at - leadMs);
      pieces.push({ startsAt: burstStartsAt, endsAt: at });
    }
    before = at;
  }
  return pieces;
}
