import { addDays, type Day } from '#domain/day.ts';
import { MS_PER_HOUR } from '#domain/hours.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '#domain/interval.ts';

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
 * The instants at which clocks of a zone show `clock` (`HH:MM`) on a day, in RFC 3339 and in order: two where the clocks go back over it. A
 * time that is left out is taken by the clock as it went before.
 */
export function instantsAt(day: Day, clock: string, timeZone: string): string[] {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  // The zone's offset a day earlier and a day later: at a change of clocks, one of both is right, or each is once.
  const candidates = [-1, 1].map((days) => wanted - offsetMs(wanted + days * MS_PER_DAY, timeZone));
  const fitting = [...new Set(candidates)].filter((at) => at + offsetMs(at, timeZone) === wanted).sort((a, b) => a - b);
  return (fitting.length > 0 ? fitting : candidates.slice(0, 1)).map(inRfc3339);
}

/** The instant at which clocks of a zone show `clock` on a day: the first one of a time that comes twice. */
export function instantAt(day: Day, clock: string, timeZone: string): string {
  return instantsAt(day, clock, timeZone)[0] as string;
}

/** All instants of its day at which clocks show the same as at `instant`: one, but two where they go back over it. */
export function sameClock(instant: string, timeZone: string): string[] {
  const at = Date.parse(instant);
  // Nearly every day has one offset, and this is asked for each time that is written.
  if (offsetMs(at - MS_PER_DAY, timeZone) === offsetMs(at + MS_PER_DAY, timeZone)) return [instant];
  const { day, clock } = localParts(at, timeZone);
  return instantsAt(day, clock, timeZone);
}

/** Whether clocks have shown before on that day what they show at `instant`. */
export function isSecondTime(instant: string, timeZone: string): boolean {
  const [first, second] = sameClock(instant, timeZone);
  return first !== undefined && second !== undefined && Date.parse(instant) >= Date.parse(second);
}

/** Times of day of a start and an end (`HH:MM`), and of each whether the second one is meant where it comes twice. */
export type ClockStretch = { from: string; to: string; isFromSecond?: boolean; isToSecond?: boolean };

/** When a stretch of the clock that starts on a day can end: on that day after its start, else on the next one. */
export function endsOf(day: Day, { from, to, isFromSecond }: Omit<ClockStretch, 'isToSecond'>, timeZone: string): string[] {
  const startedAt = Date.parse(oneOf(instantsAt(day, from, timeZone), isFromSecond));
  const sameDay = instantsAt(day, to, timeZone).filter((instant) => Date.parse(instant) > startedAt);
  return sameDay.length > 0 ? sameDay : instantsAt(addDays(day, 1), to, timeZone);
}

/** A stretch of the clock that starts on a day, and ends on the next one if it ends no later than it starts. */
export function stretchOf(day: Day, clocks: ClockStretch, timeZone: string): { started_at: string; ended_at: string; hours: number } {
  const started_at = oneOf(instantsAt(day, clocks.from, timeZone), clocks.isFromSecond);
  const ended_at = oneOf(endsOf(day, clocks, timeZone), clocks.isToSecond);
  return { started_at, ended_at, hours: (Date.parse(ended_at) - Date.parse(started_at)) / MS_PER_HOUR };
}

/** The last of them where the second is meant, even if there is no other. */
function oneOf(instants: readonly string[], isSecond = false): string {
  return instants.at(isSecond ? -1 : 0) as string;
}

function inRfc3339(at: number): string {
  return new Date(at).toISOString();
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
