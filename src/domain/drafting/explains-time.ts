import { clip, type Interval } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { signalInterval } from './activity.ts';
import type { LeftOutReason } from './admit.ts';
import type { BuiltDay } from './build-day.ts';
import { placeSignals } from './place-signals.ts';
import { readSignalMetadata } from './signal-metadata.ts';

/** What is left out for one of these says nothing of what its user did in its time. */
const EXPLAINS_NOTHING: readonly LeftOutReason[] = [
  'cancelled',
  'declined',
  'agent_activity',
  'no_start',
  'transparent',
  'tentative',
  'too_long',
  'all_day',
];

/**
 * The time of a day that its signals account for, so that it is no gap, whether or not a draft has come of them. A signal that the build left
 * out accounts for its time too, but not where its reason says that its user did something else, or maybe did (`EXPLAINS_NOTHING`). Of
 * all-day events an absence (`outOfOffice`) accounts for the whole day.
 *
 *     working hours   ├──────────────────────────────┤
 *     commit, lunch      ├──┤     ├──┤
 *     declined                          ├────┤
 *     explained          ├──┤     ├──┤
 */
export function explainedTime(
  signals: readonly Signal[],
  { pieces, leftOut }: Pick<BuiltDay, 'pieces' | 'leftOut'>,
  span: DaySpan,
): Interval[] {
  const reasonById = new Map(leftOut.map(({ signal_id, reason }) => [signal_id, reason]));
  const placed = placeSignals(signals, pieces, span);
  const accounting = new Set(pieces.map((piece) => piece.signal.id));
  for (const [signalId, reason] of reasonById) if (!EXPLAINS_NOTHING.includes(reason)) accounting.add(signalId);
  const absent = placed.some(({ signal }) => reasonById.get(signal.id) === 'all_day' && isAbsenceOn(signal, span));
  return absent ? [span] : placed.filter(({ signal }) => accounting.has(signal.id)).map(({ interval }) => interval);
}

/** Calendars write all-day events by clocks of their own, so one is of the days that it covers at least half of; one without a length, of the day it starts in. */
function isAbsenceOn(event: Signal, span: DaySpan): boolean {
  const interval = signalInterval(event);
  if (interval === null || readSignalMetadata(event.metadata).event_type !== 'outofoffice') return false;
  if (interval.startsAt === interval.endsAt) return true;
  const part = clip(interval, span);
  return part !== null && (part.endsAt - part.startsAt) * 2 >= span.endsAt - span.startsAt;
}
