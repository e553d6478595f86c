import { type CollectedSignal, inTimeOrder, metadataText } from '#domain/collected-signal.ts';
import { parseInstant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import { type CalendarWindow, touchesWindow } from './occurrences.ts';
import type { CalendarReading } from './to-signals.ts';

type Seen = Pick<CalendarReading, 'signals' | 'unread'>;

/** What started longer before the window than this is forgotten: nobody withdraws it any more. */
const KEPT_BEFORE_WINDOW_MS = 366 * MS_PER_DAY;

/**
 * Feeds leave no tombstone: what they held in the window and hold no more was deleted, or moved out of it. Returns those signals again with
 * `status: cancelled` (docs/contract.md, "Ingest"). What could not be read this time is not taken for deleted.
 */
export function withdrawVanished(previouslySeen: readonly CollectedSignal[], nowSeen: Seen, window: CalendarWindow): CollectedSignal[] {
  const present = new Set(nowSeen.signals.map(({ id }) => id));
  const vanished = previouslySeen.filter((signal) => isWithin(signal, window) && !present.has(signal.id) && !mayBeUnread(signal, nowSeen));
  return inTimeOrder(vanished.filter((signal) => !isCancelled(signal)).map(withdrawn));
}

/** What to keep for the next run, once this one's signals were handed in: what is in the feed now, and what this run could not tell. */
export function rememberSeen(previouslySeen: readonly CollectedSignal[], nowSeen: Seen, window: CalendarWindow): CollectedSignal[] {
  const present = new Set(nowSeen.signals.map(({ id }) => id));
  const untold = previouslySeen.filter((signal) => !present.has(signal.id) && (!isWithin(signal, window) || mayBeUnread(signal, nowSeen)));
  const oldest = window.since - KEPT_BEFORE_WINDOW_MS;
  return inTimeOrder([...untold.filter((signal) => (parseInstant(signal.started_at ?? '') ?? oldest) > oldest), ...nowSeen.signals]);
}

function isWithin({ started_at, ended_at }: CollectedSignal, window: CalendarWindow): boolean {
  const start = parseInstant(started_at ?? '');
  return start !== null && touchesWindow(start, parseInstant(ended_at ?? '') ?? start, window);
}

function mayBeUnread({ id }: CollectedSignal, { unread }: Seen): boolean {
  return unread.some((prefix) => id.startsWith(prefix));
}

function isCancelled(signal: CollectedSignal): boolean {
  return factsOf(signal)['status'] === 'cancelled';
}

function withdrawn(signal: CollectedSignal): CollectedSignal {
  return { ...signal, metadata: metadataText({ ...factsOf(signal), status: 'cancelled' }) };
}

function factsOf({ metadata }: CollectedSignal): Record<string, unknown> {
  return metadata === null ? {} : (JSON.parse(metadata) as Record<string, unknown>);
}
