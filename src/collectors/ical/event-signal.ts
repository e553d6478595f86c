import { createHash } from 'node:crypto';
import { type CollectedSignal, metadataText } from '#domain/collected-signal.ts';
import { formatInstant } from '#domain/instant.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import { isPrivate, namingFacts, plainFacts, summaryOf } from './event-facts.ts';
import type { Occurrence } from './occurrences.ts';

const PRIVATE_TITLE = 'Private event';
const MAX_SOURCE_ID_CHARACTERS = 255;

/** What of a feed its signals need beside the event. */
export type FeedContext = { calendarName: string | null; isCancelled: boolean; isPrivateSeries: boolean; ownerEmails: ReadonlySet<string> };

/** Every id of this UID's signals starts with it; of fixed length, so that no UID's is the start of another's. */
export function idPrefix(uid: string): string {
  return `ical:${hash(uid).slice(0, 32)}`;
}

/**
 * Names an occurrence by its UID and, in a series, by the instance it was at first. Never by title or time, nor by feed:
 * a moved event stays itself, and a meeting in two calendars is one.
 */
export function signalId(uid: string, originalKey: string | null): string {
  return originalKey === null ? idPrefix(uid) : `${idPrefix(uid)}-${hash(originalKey).slice(0, 16)}`;
}

/** The signal of one occurrence. A private event keeps its time and loses every text. */
export function signalOf(occurrence: Occurrence, context: FeedContext): CollectedSignal {
  const { event, original, start, end } = occurrence;
  const id = signalId(event.uid, original?.key ?? null);
  const hidden = isPrivate(event, context.isPrivateSeries);
  return {
    id,
    source: 'ical',
    source_id: hidden ? id : sourceId(event.uid, original?.start ?? null, id),
    signal_type: 'event',
    title: hidden ? PRIVATE_TITLE : summaryOf(event),
    started_at: formatInstant(start),
    ended_at: formatInstant(end),
    duration_minutes: (end - start) / MS_PER_MINUTE,
    metadata: metadataText({
      ...plainFacts(event, context.ownerEmails, context.isCancelled),
      all_day: occurrence.allDay || undefined,
      visibility: hidden ? 'private' : undefined,
      series_id: original ? (hidden ? idPrefix(event.uid) : storable(event.uid)) : undefined,
      original_start: original?.start,
      ...(hidden ? {} : namingFacts(event, context.calendarName)),
    }),
  };
}

function sourceId(uid: string, originalStart: string | null, id: string): string {
  const named = storable(originalStart === null ? uid : `${uid}/${originalStart}`);
  return named.length > MAX_SOURCE_ID_CHARACTERS ? id : named;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
