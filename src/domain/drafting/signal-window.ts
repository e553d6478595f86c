import { addDays, type Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import { type Interval, MS_PER_DAY, union } from '#domain/interval.ts';
import { type DaySpan, localDay, userDaySpan, type ZoneChange, zoneAt } from '#domain/time-zone.ts';
import { type SignalTime, signalInterval } from './activity.ts';
import { burstReachMs, type DraftingSettings, LONGEST_SIGNAL_DAYS } from './settings.ts';

/**
 * Which signals can matter to a day: those with `from <= started_at < until`. Before the day the longest signal that may reach into it,
 * after it the points whose burst does.
 *
 *     from ├── longest signal ──┤── day ──┤─ gap or lead ─┤ until
 */
export function signalWindow(span: DaySpan, settings: DraftingSettings): { from: Instant; until: Instant } {
  const reachMs = burstReachMs(settings);
  return { from: span.startsAt - Math.max(LONGEST_SIGNAL_DAYS * MS_PER_DAY, reachMs), until: span.endsAt + reachMs };
}

/**
 * The user's days, ascending, whose drafts may change when signals with these times come, change or go (docs/drafting.md, step 7). For a
 * changed signal hand in its times before and after. `zones` ascend by `effective_at`.
 */
export function touchedDays(times: readonly SignalTime[], zones: readonly ZoneChange[], settings: DraftingSettings): Day[] {
  const reaches = times.map((time) => reachOf(time, settings)).filter((reach) => reach !== null);
  return [...new Set(union(reaches).flatMap((reach) => daysWithin(reach, zones)))].sort();
}

/** A point may join or part its neighbours on both sides; a signal longer than is drafted matters as far as it would be looked for. */
function reachOf(time: SignalTime, settings: DraftingSettings): Interval | null {
  const interval = signalInterval(time);
  if (interval === null) return null;
  const { startsAt, endsAt } = interval;
  const reachMs = burstReachMs(settings);
  if (startsAt === endsAt) return { startsAt: startsAt - reachMs, endsAt: startsAt + Math.max(reachMs, 1) };
  return { startsAt, endsAt: Math.min(endsAt, startsAt + LONGEST_SIGNAL_DAYS * MS_PER_DAY) };
}

/** The user's days, ascending, that an interval touches. `zones` ascend by `effective_at`. One that is not empty has at least one. */
export function daysWithin(interval: Interval, zones: readonly ZoneChange[]): Day[] {
  const days: Day[] = [];
  // Where a zone changes, an instant's day may lie up to two before the one that its zone alone would say.
  let day = addDays(localDay(zoneAt(zones, interval.startsAt), interval.startsAt), -2);
  for (let span = userDaySpan(zones, day); span.startsAt < interval.endsAt; span = userDaySpan(zones, day)) {
    if (span.endsAt > interval.startsAt && span.endsAt > span.startsAt) days.push(day);
    const next = addDays(day, 1);
    if (next === day) break;
    day = next;
  }
  return days;
}
