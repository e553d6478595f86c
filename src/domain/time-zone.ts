import { addDays, type Day, FIRST_DAY, LAST_DAY } from './day.ts';
import type { Instant } from './instant.ts';
import { MS_PER_DAY } from './interval.ts';

/** An IANA zone that holds from an instant on, until the next change. */
export type ZoneChange = { effective_at: Instant; time_zone: string };

/** A user's local day as the half-open span of instants `[startsAt, endsAt)`: 23, 24 or 25 hours, as the zone has it. */
export type DaySpan = { day: Day; startsAt: Instant; endsAt: Instant };

const MAX_CACHED_SPANS = 20_000;
const spansByZone = new Map<string, Map<number, DaySpan[]>>();
let cachedSpans = 0;

/**
 * True for names that days can be reckoned in, `Europe/Berlin` and `UTC`, but not offsets such as `+02:00`.
 * Temporal is asked, since Intl accepts a few names, such as `US/Pacific-New`, that Temporal does not.
 */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== undefined;
  } catch {
    return false;
  }
}

/** The zone in force at `at`. `changes` ascend by `effective_at`; before the first one, the first one holds. */
export function zoneAt(changes: readonly ZoneChange[], at: Instant): string {
  let zone = changes[0]?.time_zone ?? 'UTC';
  for (const change of changes) if (change.effective_at <= at) zone = change.time_zone;
  return zone;
}

/** The local day of `at` in `zone`, and where it starts and ends. Looked up, since asking Temporal takes microseconds. */
export function daySpanAt(zone: string, at: Instant): DaySpan {
  const utcDay = Math.floor(at / MS_PER_DAY);
  const spans = spansTouchingUtcDay(zone, utcDay);
  const span = spans.find((candidate) => at < candidate.endsAt);
  if (!span) throw new Error(`No local day for ${at} in ${zone}`);
  return span;
}

export function localDay(zone: string, at: Instant): Day {
  return daySpanAt(zone, at).day;
}

/** The span of a named local day in `zone`. */
export function daySpan(zone: string, day: Day): DaySpan {
  const date = Temporal.PlainDate.from(day);
  return { day, startsAt: startOfDay(zone, date), endsAt: startOfDay(zone, date.add({ days: 1 })) };
}

/**
 * The span of a user's day over changes of zone, so that every instant is of exactly one day: a day lasts until the next one starts, and it
 * starts in the zone in force at that start. Flying west thus makes one day longer than 25 hours, flying east one shorter.
 *
 *     Berlin   ├─ 9 March ─┤├─ 10 March ─┄
 *     New York                  ┄───┤├─ 11 March ─┤
 *     days     ├─ 9 March ─┤├─ 10 March ─┤├─ 11 March ─┤
 */
export function userDaySpan(changes: readonly ZoneChange[], day: Day): DaySpan {
  const date = Temporal.PlainDate.from(day);
  return { day, startsAt: userDayStart(changes, date), endsAt: userDayStart(changes, date.add({ days: 1 })) };
}

/** The user's day that holds `at`: the one whose `userDaySpan` does. */
export function userDayAt(changes: readonly ZoneChange[], at: Instant): Day {
  const day = localDay(zoneAt(changes, at), at);
  if (changes.length <= 1) return day;
  const near = [0, -1, 1, -2, 2].map((days) => userDaySpan(changes, addDays(day, days)));
  return near.find((span) => at >= span.startsAt && at < span.endsAt)?.day ?? day;
}

/** No day starts before an earlier one does, which zones 25 hours apart would have it. */
function userDayStart(changes: readonly ZoneChange[], date: Temporal.PlainDate): Instant {
  const daysBack = changes.length > 1 ? [0, 1, 2] : [0];
  return Math.max(...daysBack.map((days) => startInForce(changes, date.subtract({ days }))));
}

function startInForce(changes: readonly ZoneChange[], date: Temporal.PlainDate): Instant {
  let startsAt = startOfDay(changes[0]?.time_zone ?? 'UTC', date);
  for (const change of changes.slice(1)) {
    const startsThere = startOfDay(change.time_zone, date);
    if (change.effective_at <= startsThere) startsAt = startsThere;
  }
  return startsAt;
}

function spansTouchingUtcDay(zone: string, utcDay: number): DaySpan[] {
  let spans = spansByZone.get(zone);
  if (!spans || cachedSpans > MAX_CACHED_SPANS) {
    if (spans) {
      spansByZone.clear();
      cachedSpans = 0;
    }
    spans = new Map();
    spansByZone.set(zone, spans);
  }
  let found = spans.get(utcDay);
  if (!found) {
    found = computeSpans(zone, utcDay);
    spans.set(utcDay, found);
    cachedSpans += 1;
  }
  return found;
}

function computeSpans(zone: string, utcDay: number): DaySpan[] {
  const end = (utcDay + 1) * MS_PER_DAY;
  const spans: DaySpan[] = [];
  let date = Temporal.Instant.fromEpochMilliseconds(utcDay * MS_PER_DAY)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  for (let startsAt = startOfDay(zone, date); startsAt < end; ) {
    const next = date.add({ days: 1 });
    const endsAt = startOfDay(zone, next);
    spans.push({ day: fourDigitDay(date), startsAt, endsAt });
    date = next;
    startsAt = endsAt;
  }
  return spans;
}

/** Hours before year 1 or after year 9999, where a zone's offset may lead, count to the first or last day that can be written. */
function fourDigitDay(date: Temporal.PlainDate): Day {
  if (date.year < 1) return FIRST_DAY;
  return date.year > 9999 ? LAST_DAY : date.toString();
}

function startOfDay(zone: string, date: Temporal.PlainDate): Instant {
  return date.toZonedDateTime(zone).epochMilliseconds;
}
