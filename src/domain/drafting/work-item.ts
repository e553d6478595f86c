import { formatInstant, parseInstant } from '#domain/instant.ts';
import type { Signal } from '#domain/signal.ts';
import type { SignalMetadata } from './signal-metadata.ts';
import { namedTaskKey } from './task-key.ts';

/** What the calendar preferences hold for. */
export const CALENDAR_SOURCES: readonly string[] = ['google_calendar', 'ical'];
const CALENDAR_EVENT_TYPES: readonly string[] = ['event', 'calendar_event'];

/**
 * The text that says which meeting or which work a signal belongs to (docs/drafting.md, steps 5 and 7). It depends on the signal alone, so
 * that neither a match nor the catalogue renames a draft. A meeting is its series instance (so the same one in two calendars is one), else
 * itself; other work is its task key, else its repository and branch, else its source and project, else its source and type.
 */
export function workItemOf(signal: Signal, metadata: SignalMetadata): string {
  return JSON.stringify(
    isCalendarEvent(signal) || isMeetingHeld(signal) ? eventIdentity(signal, metadata) : workIdentity(signal, metadata),
  );
}

/** Something that a calendar planned. */
export function isCalendarEvent({ source, signal_type }: Pick<Signal, 'source' | 'signal_type'>): boolean {
  return CALENDAR_SOURCES.includes(source) || CALENDAR_EVENT_TYPES.includes(signal_type);
}

/** A meeting that is known to have been held. */
export function isMeetingHeld({ source, signal_type }: Signal): boolean {
  return source === 'meetings' || signal_type === 'meeting';
}

function eventIdentity(signal: Signal, { series_id, original_start }: SignalMetadata): string[] {
  if (series_id === null || original_start === null) return ['event', signal.source, signal.id];
  const startsAt = parseInstant(original_start);
  return ['instance', series_id, startsAt === null ? original_start : formatInstant(startsAt)];
}

function workIdentity(signal: Signal, { repository, branch, project }: SignalMetadata): string[] {
  const key = namedTaskKey(signal.title, branch);
  if (key) return ['key', key];
  if (repository) return ['repository', repository.toLowerCase(), ...(branch ? [branch] : [])];
  if (project) return ['project', signal.source, project];
  return ['type', signal.source, signal.signal_type];
}
