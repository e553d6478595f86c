import type { Instant } from '#domain/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '#domain/interval.ts';

/** What a clock on the wall shows, as the milliseconds since 1970 of the same reading in UTC. */
export type WallTime = number;

/** A time zone's rules: what local clocks are ahead of UTC, in milliseconds. */
export type ZoneRules = { offsetAt: (at: Instant) => number };

/**
 * RFC 5545, section 3.3.5: a time that happens twice is the first of the two; one that is skipped is read with the offset before the gap.
 *
 *     wall     01:00 ─── 02:00 ┄skipped┄ 03:00 ───      01:00 ─── 02:00 ─┬─ 03:00 ───
 *     offset        before     │      after                  before      └─ 02:00 again, after
 */
export function instantOfWall(zone: ZoneRules, wall: WallTime): Instant {
  const before = zone.offsetAt(wall - MS_PER_DAY);
  const after = zone.offsetAt(wall + MS_PER_DAY);
  if (before === after || zone.offsetAt(wall - before) === before) return wall - before;
  return zone.offsetAt(wall - after) === after ? wall - after : wall - before;
}

export function wallOfInstant(zone: ZoneRules, at: Instant): WallTime {
  return at + zone.offsetAt(at);
}

export const UTC_RULES: ZoneRules = { offsetAt: () => 0 };

const rulesByName = new Map<string, ZoneRules>();

/** Rules of a name the runtime knows, such as `Europe/Berlin`. Throws RangeError for others. */
export function namedZone(name: string): ZoneRules {
  let rules = rulesByName.get(name);
  if (!rules) {
    rules = { offsetAt: offsetsRemembered(name) };
    rulesByName.set(name, rules);
  }
  return rules;
}

/** Between two changes of the clocks `[from, to)` the offset stays. */
type OffsetSpan = { from: Instant; to: Instant; offset: number };

/** Offsets change at most every few weeks, but asking Temporal takes microseconds: spans once found are kept. */
function offsetsRemembered(name: string): (at: Instant) => number {
  const spans: OffsetSpan[] = [];
  let latest: OffsetSpan | undefined;
  return (at) => {
    const holds = ({ from, to }: OffsetSpan) => at >= from && at < to;
    if (latest && holds(latest)) return latest.offset;
    latest = spans.find(holds) ?? askOffsetSpan(name, at);
    if (!spans.includes(latest)) spans.push(latest);
    return latest.offset;
  };
}

function askOffsetSpan(name: string, at: Instant): OffsetSpan {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
  const from = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  const to = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return { from, to, offset: here.offsetNanoseconds / 1e6 };
}

/** `+0130`, `-08`, `+013015` of RFC 5545, section 3.3.14, in milliseconds. Null for anything else. */
export function readUtcOffset(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})?:?(\d{2})?$/.exec(text.trim());
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  const offset = minutes * MS_PER_MINUTE + Number(match[4] ?? 0) * 1000;
  return match[1] === '-' ? -offset : offset;
}

/** A DATE or DATE-TIME value (`20260310`, `20260310T090000`, with or without `Z`). Null for times that don't exist. */
export function readWallTime(text: string): { wall: WallTime; dateOnly: boolean; utc: boolean } | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60) return null;
  // RFC 5545, section 3.3.12: second 60 is a leap second, which our clocks don't have.
  date.setUTCHours(hour, minute, Math.min(second, 59));
  return { wall: date.getTime(), dateOnly: match[4] === undefined, utc: match[7] !== undefined };
}

export type Duration = { days: number; ms: number };

/** A DURATION of RFC 5545, section 3.3.6: weeks and days are days of the calendar, the rest is exact. Null when negative or none. */
export function readDuration(text: string): Duration | null {
  const match = /^\+?P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim());
  if (!match) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1, 6).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}
