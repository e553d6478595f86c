import { formatInstant, parseInstant } from '#domain/instant.ts';
import type { Signal } from '#domain/signal.ts';
import type { SignalMetadata } from './signal-metadata.ts';
import { namedTaskKey } from './task-key.ts';

const EVENT_SOURCES: readonly string[] = ['google_calendar', 'ical', 'meetings'];
const EVENT_TYPES: readonly string[] = ['event', 'calendar_event', 'meeting'];

/**
 * The text that says which meeting or which work a signal belongs to (docs/drafting.md, steps 5 and 7). It depends on the signal alone, so
 * that neither a match nor the catalogue renames a draft. A meeting is its series instance (so the same one in two calendars is one), else
 * itself; other work is its task key, else its repository and branch, else its source and project, else its source and type.
 */
export function workItemOf(signal: Signal, metadata: SignalMetadata): string {
  return JSON.stringify(isEvent(signal) ? eventIdentity(signal, metadata) : workIdentity(signal, metadata));
}

function isEvent(signal: Signal): boolean {
  return EVENT_SOURCES.includes(signal.source) || EVENT_TYPES.includes(signal.signal_type);
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
