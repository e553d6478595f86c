import type { Instant } from '#domain/instant.ts';
import { clip, type Interval } from '#domain/interval.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { type Activity, byStart, isPoint } from './activity.ts';
import { burstPieces } from './bursts.ts';
import { claimKindOf } from './precedence.ts';
import type { ClaimKind, DraftingSettings } from './settings.ts';
import { workItemOf } from './work-item.ts';

/** The time of one signal inside the day, and what claim it has on it. Empty for a point of the day that shares its instant with another or opens the day. */
export type Piece = Activity & { workItem: string; kind: ClaimKind };

/**
 * Turns admitted activities, ascending by start, into the pieces of time they have in the day (docs/drafting.md, step 2). Clipping to the
 * day is what splits at midnight: the neighbouring day gets the rest, so the parts add up. A point of the day without time of its own, such
 * as the second of two at one instant, stays as an empty piece; the midnight that ends the day still counts, since work ends there.
 */
export function toPieces(activities: readonly Activity[], span: DaySpan, settings: DraftingSettings): Piece[] {
  const placed = activities.map((activity) => ({
    ...activity,
    workItem: workItemOf(activity.signal, activity.metadata),
    kind: claimKindOf(activity, settings),
  }));
  const points = Map.groupBy(placed.filter(isPoint), (point) => point.workItem);
  const stretches = [...points.values()].flatMap((ofOneItem) => spreadPoints(ofOneItem, span, settings));
  return [...placed.filter((piece) => !isPoint(piece)), ...stretches].flatMap((piece) => withinDay(piece, span)).sort(byStart);
}

/** When the activity's time in the day is over: a meeting that goes on past midnight is over, for this day, at midnight. */
export function endInDay({ interval }: { interval: Interval }, span: DaySpan): Instant {
  return interval.startsAt === interval.endsAt ? interval.endsAt : Math.min(interval.endsAt, span.endsAt);
}

function spreadPoints(points: readonly Piece[], span: DaySpan, settings: DraftingSettings): Piece[] {
  const intervals = burstPieces(
    points.map((point) => point.interval.startsAt),
    settings,
    [span.startsAt, span.endsAt],
  );
  return points.map((point, index) => ({ ...point, interval: intervals[index] ?? point.interval }));
}

function withinDay(piece: Piece, span: DaySpan): Piece[] {
  const part = clip(piece.interval, span);
  if (part) return [{ ...piece, interval: part }];
  // Only a point stays without time; what lasts and lies in another day is that day's alone.
  if (piece.kind !== 'burst') return [];
  const at = piece.signal.started_at ?? piece.interval.endsAt;
  return at >= span.startsAt && at <= span.endsAt ? [{ ...piece, interval: { startsAt: at, endsAt: at } }] : [];
}
