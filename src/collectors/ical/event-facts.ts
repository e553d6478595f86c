import { titleOf } from '#domain/collected-signal.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { type Component, type ContentLine, lineOf, linesOf, unescapeText } from './content-lines.ts';

const MAX_ATTENDEES = 50;
const MAX_URL_CHARACTERS = 1000;

/** What the owner answered, in the words Google's calendar uses for the same; who delegated doesn't attend. */
const RESPONSES = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
  ['NEEDS-ACTION', 'needsAction'],
  ['DELEGATED', 'declined'],
]);

const STATUSES = new Map([
  ['CANCELLED', 'cancelled'],
  ['TENTATIVE', 'tentative'],
]);

/** Outlook says in a property of its own what the standard has no word for. */
const EVENT_TYPES = new Map([
  ['OOF', 'outOfOffice'],
  ['WORKINGELSEWHERE', 'workingLocation'],
]);

/**
 * `CLASS:PRIVATE` and `CONFIDENTIAL`; values nobody knows count as private (RFC 5545, section 3.8.1.3). A changed instance that says nothing is as
 * private as its series.
 */
export function isPrivate(event: CalendarEvent, isPrivateSeries = false): boolean {
  const access = word(event.component, 'CLASS');
  return access === null ? isPrivateSeries : access !== 'PUBLIC';
}

/** Facts that hold no text of the event. */
export function plainFacts(event: CalendarEvent, ownerEmails: ReadonlySet<string>, isCancelledFeed: boolean): Record<string, unknown> {
  const { component } = event;
  const busy = word(component, 'X-MICROSOFT-CDO-BUSYSTATUS');
  const isFree = word(component, 'TRANSP') === 'TRANSPARENT' || busy === 'FREE';
  return {
    status: isCancelledFeed ? 'cancelled' : (STATUSES.get(word(component, 'STATUS') ?? busy ?? '') ?? 'confirmed'),
    response: responseOf(component, ownerEmails),
    transparency: isFree ? 'transparent' : 'opaque',
    event_type: EVENT_TYPES.get(busy ?? ''),
    revision: event.sequence,
  };
}

/** Facts that name people, places or the event itself; left out for private events. */
export function namingFacts(event: CalendarEvent, calendarName: string | null): Record<string, unknown> {
  const organizer = lineOf(event.component, 'ORGANIZER');
  const attendees = linesOf(event.component, 'ATTENDEE').filter(
    (line) => !['RESOURCE', 'ROOM'].includes(line.parameters.get('CUTYPE')?.toUpperCase() ?? ''),
  );
  const emails = new Set(attendees.map(emailOf).filter((email) => email !== null));
  return {
    calendar: calendarName,
    organizer: organizer ? emailOf(organizer) : null,
    attendees: [...emails].slice(0, MAX_ATTENDEES),
    url: webAddress(lineOf(event.component, 'URL')?.value ?? ''),
  };
}

export function summaryOf(event: CalendarEvent): string | null {
  return titleOf(unescapeText(lineOf(event.component, 'SUMMARY')?.value ?? ''));
}

function responseOf(component: Component, ownerEmails: ReadonlySet<string>): string | null {
  const isOwner = (line: ContentLine) => ownerEmails.has(emailOf(line) ?? '');
  const attendee = linesOf(component, 'ATTENDEE').find(isOwner);
  if (attendee) return RESPONSES.get(attendee.parameters.get('PARTSTAT')?.toUpperCase() ?? 'NEEDS-ACTION') ?? null;
  return linesOf(component, 'ORGANIZER').some(isOwner) ? 'accepted' : null;
}

function emailOf(line: ContentLine): string | null {
  const address = /^mailto:/i.test(line.value) ? line.value.slice('mailto:'.length) : (line.parameters.get('EMAIL') ?? '');
  return address.includes('@') ? titleOf(address.toLowerCase()) : null;
}

function webAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href.length > MAX_URL_CHARACTERS ? null : url.href;
}

function word(component: Component, name: string): string | null {
  return lineOf(component, name)?.value.trim().toUpperCase() || null;
}
