import { hoursText, MINUTES_PER_HOUR, MS_PER_HOUR } from '#domain/hours.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import type { Catalogue } from '#web/text/en/index.ts';
import type { Format } from '#web/text/format.ts';

type ChangedSignal = NonNullable<TimeEntry['source_changed']>['signals'][number];
type Facts = ChangedSignal['before'];

/** How one event differs from what was booked of it, as a sentence without its title: `An event was moved from … to …`. */
export function sayChange({ what, before, after }: ChangedSignal, text: Catalogue['timesheet'], format: Format, timeZone: string): string {
  // Both times are told of what was moved, and with them how long it is.
  const isMoved = what.includes('moved');
  const words = what.filter((word) => !isMoved || (word !== 'lengthened' && word !== 'shortened'));
  const said = words.map((word) => {
    if (word === 'moved') return text.source.moved(sayTime(before, text, format, timeZone), sayTime(after, text, format, timeZone));
    if (word === 'lengthened' || word === 'shortened') return text.source[word](sayLength(before, text), sayLength(after, text));
    return text.source[word];
  });
  return `${text.anEvent} ${format.list(said)}.`;
}

function sayTime({ started_at, ended_at }: Facts, text: Catalogue['timesheet'], format: Format, timeZone: string): string {
  if (started_at === null) return text.noTime;
  const start = format.moment(started_at, timeZone);
  return ended_at === null ? start : `${start} – ${format.time(ended_at, timeZone)}`;
}

function sayLength({ started_at, ended_at, duration_minutes }: Facts, text: Catalogue['timesheet']): string {
  if (started_at !== null && ended_at !== null) return hoursText((Date.parse(ended_at) - Date.parse(started_at)) / MS_PER_HOUR);
  return duration_minutes === null ? text.noTime : hoursText(duration_minutes / MINUTES_PER_HOUR);
}
