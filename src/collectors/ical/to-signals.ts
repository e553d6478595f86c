import { CollectorError } from '#collectors/collector-error.ts';
import { type Collection, type CollectionProblem, inTimeOrder, titleOf } from '#domain/collected-signal.ts';
import { type CalendarEvent, momentReader, readEvent } from './calendar-event.ts';
import { type Component, lineOf, readComponents, unescapeText } from './content-lines.ts';
import { isPrivate } from './event-facts.ts';
import { type FeedContext, idPrefix, signalId, signalOf } from './event-signal.ts';
import { type CalendarWindow, groupByUid, type Occurrence, occurrencesOf } from './occurrences.ts';
import { namedZone, type ZoneRules } from './wall-clock.ts';
import { zoneOfName } from './zone-names.ts';

export type ReadingOptions = {
  /** Which times to hand over: all that touch it. */
  window: CalendarWindow;
  /** IANA zone of days and of times that name none. */
  timeZone: string;
  /** Whose answer to an invitation counts. */
  ownerEmails: readonly string[];
  /** Of one feed in the window; what would come after is left out and reported. */
  maxOccurrences: number;
};

/** `unread` holds starts of signal ids that may be in the feed although they are not among the signals: what vanished must not be told from them. */
export type CalendarReading = Collection & { unread: string[] };

type Reading = { problems: CollectionProblem[]; unread: Set<string>; options: ReadingOptions; found: Map<string, FoundOccurrence> };
type FoundOccurrence = { occurrence: Occurrence; context: FeedContext };

/** The start of every id: nothing is known to be gone. */
const EVERY_ID = 'ical:';

/** Reads an iCalendar text (RFC 5545). One damaged event is reported and its neighbours stay. Throws `not_a_calendar` for any other text. */
export function toSignals(text: string, options: ReadingOptions): CalendarReading {
  const { components, whole } = readComponents(text);
  const calendars = components.filter((component) => component.name === 'VCALENDAR');
  if (calendars.length === 0) throw new CollectorError('not_a_calendar', 'This is no iCalendar: it has no BEGIN:VCALENDAR.');
  const reading: Reading = { problems: [], unread: new Set(), options, found: new Map() };
  if (!whole)
    report(reading, 'cut_short', 'The calendar ends before its END:VCALENDAR; what is missing is not taken for deleted.', EVERY_ID);
  for (const calendar of calendars) readCalendar(calendar, reading);
  const signals = [...reading.found.values()].map(({ occurrence, context }) => signalOf(occurrence, context));
  return { signals: inTimeOrder(signals), problems: reading.problems, unread: [...reading.unread] };
}

function readCalendar(calendar: Component, reading: Reading): void {
  const context: FeedContext = {
    calendarName: titleOf(unescapeText(lineOf(calendar, 'X-WR-CALNAME')?.value ?? lineOf(calendar, 'NAME')?.value ?? '')),
    isPrivateSeries: false,
    isCancelled: lineOf(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL',
    ownerEmails: new Set(reading.options.ownerEmails.map((email) => email.trim().toLowerCase())),
  };
  for (const group of groupByUid(readEvents(calendar, reading))) {
    const seriesContext = { ...context, isPrivateSeries: group.main !== null && isPrivate(group.main) };
    try {
      if (!keep(occurrencesOf(group, reading.options.window), seriesContext, reading)) return;
    } catch {
      report(reading, 'broken_event', `Event ${idPrefix(group.uid)} left out: its times can't be worked out.`, idPrefix(group.uid));
    }
  }
}

function readEvents(calendar: Component, reading: Reading): CalendarEvent[] {
  const readMoment = momentReader(namedZone(reading.options.timeZone), zoneFinder(calendar, reading));
  return calendar.parts
    .filter((part) => part.name === 'VEVENT')
    .flatMap((component, index) => {
      const uid = lineOf(component, 'UID')?.value.trim() ?? '';
      if (uid === '') {
        report(reading, 'broken_event', `Event ${index + 1} of the calendar left out: it has no UID, so it could not be recognised again.`);
        return [];
      }
      const event = readEvent(uid, component, readMoment);
      if (!('broken' in event)) return [event];
      report(reading, 'broken_event', `Event ${index + 1} of the calendar (${idPrefix(uid)}) left out: ${event.broken}.`, idPrefix(uid));
      return [];
    });
}

/** False once the limit is reached. Of the same instance in two calendars of one text the later wins; newer versions were chosen within each. */
function keep(occurrences: readonly Occurrence[], context: FeedContext, reading: Reading): boolean {
  for (const occurrence of occurrences) {
    const id = signalId(occurrence.event.uid, occurrence.original?.key ?? null);
    if (reading.found.size >= reading.options.maxOccurrences && !reading.found.has(id)) {
      reportTooMany(reading);
      return false;
    }
    reading.found.set(id, { occurrence, context });
  }
  return true;
}

/** TZID to rules, each looked up once a calendar, and reported once when nobody knows it. */
function zoneFinder(calendar: Component, reading: Reading): (tzid: string) => ZoneRules {
  const definitions = calendar.parts.filter((part) => part.name === 'VTIMEZONE');
  const known = new Map<string, ZoneRules>();
  return (tzid) => {
    let zone = known.get(tzid);
    if (!zone) {
      const found = zoneOfName(tzid, definitions);
      if (!found)
        report(
          reading,
          'unknown_time_zone',
          `Nobody knows the time zone "${titleOf(tzid)}"; its times count as ${reading.options.timeZone}.`,
        );
      zone = found ?? namedZone(reading.options.timeZone);
      known.set(tzid, zone);
    }
    return zone;
  };
}

function reportTooMany(reading: Reading): void {
  if (reading.problems.some(({ what }) => what === 'too_many_occurrences')) return;
  const { maxOccurrences } = reading.options;
  report(
    reading,
    'too_many_occurrences',
    `The calendar has more than ${maxOccurrences} events in this time; choose a shorter one.`,
    EVERY_ID,
  );
}

/** A UID may hold a title or an address, so damaged events go by the start of their signals' ids. */
function report(reading: Reading, what: string, detail: string, unread?: string): void {
  reading.problems.push({ what, detail });
  if (unread !== undefined) reading.unread.add(unread);
}
