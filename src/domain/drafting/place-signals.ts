import { clip, type Interval } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { compareText, signalInterval } from './activity.ts';
import type { Piece } from './pieces.ts';

/** A signal and its time in the day; empty for a point that stands for none. */
export type PlacedSignal = { signal: Signal; interval: Interval };

/**
 * The signals that have time in the day or start in it, in the order of their time there. `pieces` are those of the built day: they say what
 * time a point stands for. What the build left out has the time that it claims.
 *
 *     day                ├───────────────────┤
 *     signal        ├────────┤        ·
 *     placed             ├───┤     ├──┤          a burst’s lead, from its piece
 */
export function placeSignals(signals: readonly Signal[], pieces: readonly Piece[], span: DaySpan): PlacedSignal[] {
  const pieceById = new Map(pieces.map((piece) => [piece.signal.id, piece.interval]));
  const placed = signals.flatMap((signal): PlacedSignal[] => {
    const interval = placeWithin(pieceById.get(signal.id) ?? signalInterval(signal), span);
    return interval ? [{ signal, interval }] : [];
  });
  return placed.sort((a, b) => a.interval.startsAt - b.interval.startsAt || compareText(a.signal.id, b.signal.id));
}

/** The midnight that ends the day is of the next one. */
function placeWithin(interval: Interval | null, span: DaySpan): Interval | null {
  if (interval === null) return null;
  const isPointOfDay = interval.startsAt === interval.endsAt && interval.startsAt >= span.startsAt && interval.startsAt < span.endsAt;
  return isPointOfDay ? interval : clip(interval, span);
}
