import { addDays, type Day } from '#domain/day.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';

const LOCAL = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The local day of `now` in an IANA zone. */
export function todayIn(timeZone: string, now = Date.now()): Day {
  return localParts(now, timeZone).day;
}

/** The first day of the week of `day`, where weeks begin on `firstWeekday`: 1 for Monday to 7 for Sunday. */
export function firstDayOfWeek(day: Day, firstWeekday: number): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - firstWeekday + 7) % 7));
}

/** The time of day of an RFC 3339 instant in a zone, as fields of the type `time` take it: `09:05`. */
export function clockTime(instant: string, timeZone: string): string {
  return localParts(Date.parse(instant), timeZone).clock;
}

/**
 * The instant at which clocks of a zone show `clock` (`HH:MM`) on a day, in RFC 3339. Of a time that comes twice it is the first one; one
 * that is left out is taken by the clock as it went before.
 */
export function instantAt(day: Day, clock: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  // The zone's offset a day earlier and a day later: at a change of clocks, one of both is right.
  const candidates = [-1, 1].map((days) => wanted - offsetMs(wanted + days * 24 * 60 * MS_PER_MINUTE, timeZone));
  const fitting = candidates.filter((at) => at + offsetMs(at, timeZone) === wanted);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : (candidates[0] as number)).toISOString();
}

/** A stretch of the clock that starts on a day, and ends on the next one if it ends no later than it starts. */
export function stretchOf(day: Day, from: string, to: string, timeZone: string): { started_at: string; ended_at: string; hours: number } {
  const started_at = instantAt(day, from, timeZone);
  const ended_at = instantAt(to > from ? day : addDays(day, 1), to, timeZone);
  return { started_at, ended_at, hours: (Date.parse(ended_at) - Date.parse(started_at)) / MS_PER_MINUTE / 60 };
}

function offsetMs(at: number, timeZone: string): number {
  const { day, clock } = localParts(at, timeZone);
  const wholeMinute = Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE;
  return Date.parse(`${day}T${clock}:00Z`) - wholeMinute;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localParts(at: number, timeZone: string): { day: Day; clock: string } {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...LOCAL, timeZone });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`, clock: `${part['hour']}:${part['minute']}` };
}
