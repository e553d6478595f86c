import type { Instant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import { type Component, type ContentLine, lineOf, linesOf } from './content-lines.ts';
import { type RecurrenceRule, readRule } from './recurrence.ts';
import { type Duration, instantOfWall, readDuration, readWallTime, UTC_RULES, type WallTime, type ZoneRules } from './wall-clock.ts';

/** A DATE or DATE-TIME: what clocks show, and whose. Days and floating times are the user's own. */
export type Moment = { wall: WallTime; zone: ZoneRules; dateOnly: boolean; floating: boolean };

/** A start that RDATE adds, with a length of its own where it is a PERIOD. */
export type ExtraStart = { start: Moment; length: Duration | null };

/** What of a VEVENT decides when it happens and which of two versions is the newer. Texts are read later, from `component`. */
export type CalendarEvent = {
  uid: string;
  component: Component;
  start: Moment;
  length: Duration;
  rules: RecurrenceRule[];
  extraStarts: ExtraStart[];
  excluded: Moment[];
  /** Which instance of a series this replaces, and whether those after it too. */
  recurrenceId: Moment | null;
  thisAndFuture: boolean;
  sequence: number | null;
  stampedAt: Instant;
};

/** Reads a time property with its TZID; null when the value is damaged. Calls back for zones nobody knows, which count as the user's. */
export type MomentReader = (value: string, parameters: ContentLine['parameters']) => Moment | null;

/** Makes the reader of one calendar. `zoneOf` finds a TZID's rules, or the user's for one that nobody knows. */
export function momentReader(userZone: ZoneRules, zoneOf: (tzid: string) => ZoneRules): MomentReader {
  return (value, parameters) => {
    const read = readWallTime(value);
    if (!read) return null;
    if (read.dateOnly) return { wall: read.wall, zone: userZone, dateOnly: true, floating: false };
    if (read.utc) return { wall: read.wall, zone: UTC_RULES, dateOnly: false, floating: false };
    const tzid = parameters.get('TZID');
    return { wall: read.wall, zone: tzid ? zoneOf(tzid) : userZone, dateOnly: false, floating: !tzid };
  };
}

export function instantOf(moment: Moment): Instant {
  return instantOfWall(moment.zone, moment.wall);
}

/** Where something of this length ends: days on the calendar first, then exact time (RFC 5545, section 3.3.6). */
export function endOf(start: Moment, length: Duration): Instant {
  return instantOfWall(start.zone, start.wall + length.days * MS_PER_DAY) + length.ms;
}

/** A VEVENT with a UID, or the reason why it can't be read. */
export function readEvent(uid: string, component: Component, readMoment: MomentReader): CalendarEvent | { broken: string } {
  if (!component.whole) return { broken: 'its end is missing' };
  const recurrenceLine = lineOf(component, 'RECURRENCE-ID');
  const recurrenceId = recurrenceLine ? momentOf(recurrenceLine, readMoment) : null;
  if (recurrenceLine && !recurrenceId) return { broken: 'its RECURRENCE-ID is no time' };
  const startLine = lineOf(component, 'DTSTART');
  // A cancelled instance may come as its RECURRENCE-ID alone.
  const start = startLine ? momentOf(startLine, readMoment) : recurrenceId;
  if (!start) return { broken: startLine ? 'its DTSTART is no time' : 'it has no DTSTART' };
  const length = readLength(component, start, readMoment);
  if (!length) return { broken: 'its end or duration is damaged or before its start' };
  const rules = linesOf(component, 'RRULE').map((line) => readRule(line.value, start.zone));
  if (!rules.every((rule) => rule !== null)) return { broken: 'its RRULE is damaged or repeats too often' };
  const extraStarts = linesOf(component, 'RDATE').flatMap((line) => readExtraStarts(line, readMoment));
  const excluded = linesOf(component, 'EXDATE').flatMap((line) => line.value.split(',').map((value) => readMoment(value, line.parameters)));
  if (!extraStarts.every((extra) => extra !== null) || !excluded.every((moment) => moment !== null))
    return { broken: 'its RDATE or EXDATE holds no times' };
  const thisAndFuture = recurrenceLine?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
  return {
    uid,
    component,
    start,
    length,
    rules,
    extraStarts,
    excluded,
    recurrenceId,
    thisAndFuture,
    ...readVersion(component, readMoment),
  };
}

/** Newest SEQUENCE, then newest stamp, then the later in the file (RFC 5546, section 2.1.5). */
export function isNewer(candidate: CalendarEvent, than: CalendarEvent): boolean {
  const bySequence = (candidate.sequence ?? 0) - (than.sequence ?? 0);
  return bySequence === 0 ? candidate.stampedAt >= than.stampedAt : bySequence > 0;
}

function momentOf(line: ContentLine, readMoment: MomentReader): Moment | null {
  return readMoment(line.value, line.parameters);
}

function readVersion(component: Component, readMoment: MomentReader): { sequence: number | null; stampedAt: Instant } {
  const sequence = Number(lineOf(component, 'SEQUENCE')?.value.trim() || Number.NaN);
  const stamp = lineOf(component, 'DTSTAMP') ?? lineOf(component, 'LAST-MODIFIED');
  const stamped = stamp ? momentOf(stamp, readMoment) : null;
  return { sequence: Number.isSafeInteger(sequence) ? sequence : null, stampedAt: stamped ? instantOf(stamped) : 0 };
}

/** RFC 5545, section 3.6.1: without an end, a day lasts that day and a time takes no time. A day that ends on itself is Outlook's for one day. */
function readLength(component: Component, start: Moment, readMoment: MomentReader): Duration | null {
  const durationLine = lineOf(component, 'DURATION');
  const endLine = lineOf(component, 'DTEND');
  if (endLine) {
    const end = momentOf(endLine, readMoment);
    return end ? lengthBetween(start, end) : null;
  }
  if (durationLine) return readDuration(durationLine.value);
  return start.dateOnly ? { days: 1, ms: 0 } : { days: 0, ms: 0 };
}

function lengthBetween(start: Moment, end: Moment): Duration | null {
  if (start.dateOnly) {
    const days = Math.ceil((end.wall - start.wall) / MS_PER_DAY);
    return days < 0 ? null : { days: Math.max(days, 1), ms: 0 };
  }
  const ms = instantOf(end) - instantOf(start);
  return ms < 0 ? null : { days: 0, ms };
}

function readExtraStarts(line: ContentLine, readMoment: MomentReader): (ExtraStart | null)[] {
  return line.value.split(',').map((value) => {
    const [startText, endText] = value.split('/', 2);
    const start = readMoment(startText ?? '', line.parameters);
    if (!start || endText === undefined) return start && { start, length: null };
    const end = /^[+P]/i.test(endText) ? null : readMoment(endText, line.parameters);
    const length = end ? lengthBetween(start, end) : readDuration(endText);
    return length && { start, length };
  });
}
