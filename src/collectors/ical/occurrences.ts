import { formatInstant, type Instant, isWritableInstant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import { type CalendarEvent, type ExtraStart, endOf, instantOf, isNewer, type Moment } from './calendar-event.ts';
import { repetitionsOf } from './recurrence.ts';
import { type Duration, wallOfInstant } from './wall-clock.ts';

/** Half-open `[since, until)`. */
export type CalendarWindow = { since: Instant; until: Instant };

/** All that is said about one UID: the event, and what replaces single instances of it. */
export type EventGroup = { uid: string; main: CalendarEvent | null; changes: CalendarEvent[] };

/** Which instance of a series something is, wherever it was moved to. `key` never changes; `start` is RFC 3339, or a day. */
export type Original = { key: string; start: string };

/** One time that an event happens; `original` is null for an event that happens once. */
export type Occurrence = { event: CalendarEvent; original: Original | null; start: Instant; end: Instant; allDay: boolean };

/** An event that replaces the instance which `original` names. */
type Change = { event: CalendarEvent; original: Moment };

/** How far outside the window instances are looked for that last or were moved into it: ten years. */
const MAX_REACH_MS = 3660 * MS_PER_DAY;

/** An event of no length counts where it starts. */
export function touchesWindow(start: Instant, end: Instant, window: CalendarWindow): boolean {
  return start < window.until && (end > window.since || start >= window.since);
}

/** Of every version of the same instance only the newest stays (RFC 5546, section 2.1.5). Groups keep the order of the text. */
export function groupByUid(events: readonly CalendarEvent[]): EventGroup[] {
  const groups = new Map<string, { main: CalendarEvent | null; changes: Map<string, CalendarEvent> }>();
  for (const event of events) {
    const group = groups.get(event.uid) ?? { main: null, changes: new Map() };
    groups.set(event.uid, group);
    const key = event.recurrenceId ? originalOf(event.recurrenceId).key : null;
    const known = key === null ? group.main : group.changes.get(key);
    if (known && !isNewer(event, known)) continue;
    if (key === null) group.main = event;
    else group.changes.set(key, event);
  }
  return [...groups].map(([uid, group]) => ({ uid, main: group.main, changes: [...group.changes.values()] }));
}

/**
 * The times in the window at which a group happens: rules and RDATE, less EXDATE, single instances replaced (RFC 5545, section 3.8.5).
 * An instance that was moved counts where it is now. Throws when a rule can't be followed, or leads beyond the year 9999.
 */
export function occurrencesOf({ main, changes: events }: EventGroup, window: CalendarWindow): Occurrence[] {
  const changes = events.flatMap((event) =>
    event.recurrenceId ? [{ event, original: asInstanceOf(main ?? event, event.recurrenceId) }] : [],
  );
  const found = new Map<string, Occurrence>();
  for (const { start, length } of main ? startsOf(main, changes, window) : []) {
    const version = versionAt(main, changes, start);
    if (version) found.set(originalOf(start).key, occurrence(version.event, start, version.start, length ?? version.event.length));
  }
  const isSeries = main === null || main.rules.length > 0 || main.extraStarts.length > 0;
  if (!isSeries) for (const single of found.values()) single.original = null;
  for (const { event, original } of changes) found.set(originalOf(original).key, occurrence(event, original, event.start, event.length));
  const within = [...found.values()].filter(({ start, end }) => touchesWindow(start, end, window));
  if (!within.every(({ start, end }) => isWritableInstant(start) && isWritableInstant(end))) throw new RangeError('Beyond the calendar');
  return within;
}

function occurrence(event: CalendarEvent, original: Moment, start: Moment, length: Duration): Occurrence {
  return { event, original: originalOf(original), start: instantOf(start), end: endOf(start, length), allDay: start.dateOnly };
}

/** Days and floating times are named as written, so that a change of the user's zone doesn't rename them. */
function originalOf(moment: Moment): Original {
  const asWritten = new Date(moment.wall).toISOString().slice(0, moment.dateOnly ? 10 : 19);
  if (moment.dateOnly) return { key: asWritten, start: asWritten };
  const start = formatInstant(instantOf(moment));
  return { key: moment.floating ? asWritten : start, start };
}

function startsOf(event: CalendarEvent, changes: readonly Change[], window: CalendarWindow): ExtraStart[] {
  const { start } = event;
  const versions = [event, ...changes.map((change) => change.event)];
  const shift = Math.max(0, ...changes.map(shiftOf));
  const reach = Math.min(MAX_REACH_MS, shift + Math.max(...versions.map(({ length }) => length.days * MS_PER_DAY + length.ms)));
  const from = wallOfInstant(start.zone, window.since) - reach - MS_PER_DAY;
  const to = wallOfInstant(start.zone, window.until) + Math.min(MAX_REACH_MS, shift) + MS_PER_DAY;
  const walls = event.rules.length > 0 ? event.rules.flatMap((rule) => repetitionsOf(rule, start.wall, from, to)) : [start.wall];
  const starts: ExtraStart[] = walls.map((wall) => ({ start: { ...start, wall }, length: null }));
  const excluded = new Set(event.excluded.map((moment) => originalOf(asInstanceOf(event, moment)).key));
  return [...starts, ...event.extraStarts].filter((extra) => !excluded.has(originalOf(extra.start).key));
}

/** How far a change for this and all future instances moves them. */
function shiftOf({ event, original }: Change): number {
  return event.thisAndFuture ? Math.abs(instantOf(event.start) - instantOf(original)) : 0;
}

/** The version in force for an instance: the event itself, or the latest change before it that holds for all future ones. */
function versionAt(main: CalendarEvent | null, changes: readonly Change[], start: Moment): { event: CalendarEvent; start: Moment } | null {
  const at = instantOf(start);
  let version = main && { event: main, start };
  let changedAt = Number.NEGATIVE_INFINITY;
  for (const { event, original } of changes) {
    const from = instantOf(original);
    if (!event.thisAndFuture || from > at || from < changedAt) continue;
    changedAt = from;
    version = { event, start: { ...event.start, wall: start.wall + (event.start.wall - original.wall) } };
  }
  return version;
}

/** RECURRENCE-ID and EXDATE in the terms of their event, since some write the day of a timed instance, a time for a day, or leave out the zone. */
function asInstanceOf({ start }: CalendarEvent, moment: Moment): Moment {
  const isMidnight = moment.wall % MS_PER_DAY === 0;
  const local =
    moment.floating || moment.dateOnly || (start.dateOnly && isMidnight) ? moment.wall : wallOfInstant(start.zone, instantOf(moment));
  if (start.dateOnly) return { ...start, wall: local - timeOfDay(local) };
  return { ...start, wall: moment.dateOnly ? local + timeOfDay(start.wall) : local };
}

function timeOfDay(wall: number): number {
  return ((wall % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
}
