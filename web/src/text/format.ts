import { addDays, type Day } from '#domain/day.ts';
import { sameClock } from './local-time.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Dates, times and numbers as people of one region write them. */
export type Format = {
  locale: string;
  /** `Wednesday, 25 November 2026` */
  longDay(day: Day): string;
  /** `Wed 25 Nov` */
  shortDay(day: Day): string;
  /** `Wed` */
  weekday(day: Day): string;
  /** `25 Nov – 1 Dec 2026` of the week that starts with the day. */
  week(firstDay: Day): string;
  /** The time of day of an RFC 3339 instant in an IANA zone: `09:30`; `02:30 CEST` where clocks go back and show it twice. */
  time(instant: string, timeZone: string): string;
  /** A whole hour of the day, as short as it can be: `10`, `10 AM`, `10 Uhr`. */
  hour(instant: string, timeZone: string): string;
  /** What clocks go by, `CEST`, where they show the same twice on that day; else null. */
  zoneName(instant: string, timeZone: string): string | null;
  /** `25 Nov 2026, 09:30`, with the zone's name where that comes twice. */
  moment(instant: string, timeZone: string): string;
  /** Up to two decimals; hours themselves are written by `hoursText`. */
  number(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** 1 for Monday to 7 for Sunday. */
  firstWeekday: number;
};

/** Days have no zone of their own: they are written as what they are. */
export function formatFor(locale: string): Format {
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = day({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = day({ weekday: 'short' });
  const range = day({ day: 'numeric', month: 'short', year: 'numeric' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const clock = remember((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }));
  const hour = remember((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric' }));
  const zoneName = zoneNames(locale);
  const named = (written: string, instant: string, timeZone: string) =>
    [written, zoneName(instant, timeZone)].filter(Boolean).join(NO_BREAK_SPACE);
  const moment = remember((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }));
  return {
    locale,
    longDay: (value) => long.format(asDate(value)),
    shortDay: (value) => short.format(asDate(value)),
    weekday: (value) => weekday.format(asDate(value)),
    week: (first) => range.formatRange(asDate(first), asDate(addDays(first, 6))),
    time: (instant, timeZone) => named(clock(timeZone).format(new Date(instant)), instant, timeZone),
    hour: (instant, timeZone) => hour(timeZone).format(new Date(instant)),
    zoneName,
    moment: (instant, timeZone) => named(moment(timeZone).format(new Date(instant)), instant, timeZone),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
    firstWeekday: firstWeekdayOf(locale),
  };
}

/** The short name of the zone as it is at that instant, or its offset where the name is the same both times. */
function zoneNames(locale: string): Format['zoneName'] {
  const namer = (timeZoneName: 'short' | 'shortOffset') =>
    remember((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }));
  const [short, offset] = [namer('short'), namer('shortOffset')];
  return (instant, timeZone) => {
    const twice = sameClock(instant, timeZone);
    if (twice.length < 2) return null;
    const names = new Set(twice.map((one) => zonePart(short(timeZone), one)));
    return zonePart((names.size < 2 ? offset : short)(timeZone), instant);
  };
}

function zonePart(format: Intl.DateTimeFormat, instant: string): string | null {
  return format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? null;
}

function asDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Making a formatter costs a thousand times what using it does. */
function remember<Made>(make: (timeZone: string) => Made): (timeZone: string) => Made {
  const made = new Map<string, Made>();
  return (timeZone) => {
    const found = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, found);
    return found;
  };
}

type WeekInfo = { firstDay: number };

/** Browsers that don't know say Monday, as ISO 8601 does. */
function firstWeekdayOf(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
