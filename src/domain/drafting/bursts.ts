import type { Instant } from '#domain/instant.ts';
import { type Interval, MS_PER_MINUTE } from '#domain/interval.ts';
import type { DraftingSettings } from './settings.ts';

/**
 * The time each point of one work item stands for, in the order given, which must ascend (docs/drafting.md, step 2). Points closer than the
 * gap join; a burst is `[first − lead, last)`. Each point has the time since the one before it, so that the points of a burst share it
 * without overlap, and what a point stands for depends on nothing but the point before.
 *
 *     points             ·     ·  ·              ·
 *     bursts      ├───────────────┤       ├──────┤
 *     pieces      ├──────┤────┤───┤       ├──────┤
 *                   lead                    lead
 */
export function burstPieces(points: readonly Instant[], settings: DraftingSettings): Interval[] {
  return points.map((at, index) => ({ startsAt: pieceStart(at, points[index - 1], settings), endsAt: at }));
}

function pieceStart(at: Instant, before: Instant | undefined, settings: DraftingSettings): Instant {
  const lead = at - settings.burst_lead_minutes * MS_PER_MINUTE;
  if (before === undefined) return lead;
  if (at - before < settings.burst_gap_minutes * MS_PER_MINUTE) return before;
  return Math.max(before, lead);
}
