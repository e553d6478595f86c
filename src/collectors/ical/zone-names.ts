import { sync, type VEvent } from 'node-ical';
import { isTimeZone } from '#domain/time-zone.ts';
import { type Component, lineOf } from './content-lines.ts';
import { definedZone } from './defined-zone.ts';
import { namedZone, readUtcOffset, type ZoneRules } from './wall-clock.ts';

/**
 * Finds the rules of a TZID: a name the runtime knows, also behind a vendor's prefix (`/mozilla.org/20050126_1/Europe/Berlin`); else a Windows or
 * Outlook name, which node-ical maps; else what the calendar itself defines; else an offset in the name. Null for names nobody knows.
 */
export function zoneOfName(tzid: string, definitions: readonly Component[]): ZoneRules | null {
  const name = tzid.trim();
  const known = knownName(name) ?? outlookName(name) ?? outlookName(name.replace(/^\([^)]*\)\s*/, ''));
  if (known) return namedZone(known);
  const definition = definitions.find((component) => lineOf(component, 'TZID')?.value.trim() === name);
  return (definition ? definedZone(definition) : null) ?? offsetInName(name);
}

function knownName(name: string): string | null {
  if (/^tzone:\/\/microsoft\/utc$/i.test(name)) return 'UTC';
  const parts = name.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from += 1) {
    const candidate = parts.slice(from).join('/');
    if (isTimeZone(candidate)) return candidate;
  }
  return null;
}

/** node-ical tells a zone's name only through an event in it. Names it would replace by this computer's own zone are not asked about. */
function outlookName(name: string): string | null {
  if (/^(tzone:|customized time zone|\(no tz description\))/i.test(name) || /[\r\n";]/.test(name)) return null;
  const quoted = /[:,]/.test(name) ? `"${name}"` : name;
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID=${quoted}:20260101T000000`, 'END:VEVENT', 'END:VCALENDAR'];
  try {
    const found = (sync.parseICS(lines.join('\r\n'))['zone'] as VEvent).start.tz ?? '';
    return isTimeZone(found) ? found : null;
  } catch {
    return null;
  }
}

/** `UTC+02:00`, `(GMT+01.00) Sarajevo/Warsaw/Zagreb`. */
function offsetInName(name: string): ZoneRules | null {
  const match = /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2})(?:[:.]?(\d{2}))?(?:\)|$)/i.exec(name);
  const offset = match ? readUtcOffset(`${match[1]}${match[2]?.padStart(2, '0')}${match[3] ?? '00'}`) : null;
  return offset === null ? null : { offsetAt: () => offset };
}
