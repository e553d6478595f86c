import { listSignalTimes } from '#db/signals.ts';
import type { Day } from '#domain/day.ts';
import { type Draft, parseIntervals, parseSignalIds } from '#domain/draft.ts';
import { LONGEST_SIGNAL_DAYS } from '#domain/drafting/settings.ts';
import { daysWithin, touchedDays } from '#domain/drafting/signal-window.ts';
import { type Interval, MS_PER_DAY } from '#domain/interval.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { userDayAt } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { daysOfSignals } from './days-of-signals.ts';
import { requestDrafting } from './request-drafting.ts';
import { type DayReach, loadDayReach, type UserDay } from './touched-days.ts';

/** Nothing says how long an entry may claim to last, so of a longer stretch only the days with signals are asked for. */
const LONGEST_LISTED_DAYS = 31;

/** Asks for the days whose minutes an entry binds or frees that is made (`before` null) or changed by hand. */
export async function redraftBookedTime(ctx: Context, before: TimeEntry | null, after: TimeEntry): Promise<void> {
  if (before && before.intervals === after.intervals && before.date === after.date) return;
  await requestDrafting(ctx, await daysOfIntervals(ctx, after.user_id, [before?.intervals ?? null, after.intervals]));
}

/** Asks for the days that a deleted entry leaves minutes on: its own, and those of the draft it was made from, which are its signals' where it has none. */
export async function redraftFreedTime(ctx: Context, entry: TimeEntry, draft: Draft | null): Promise<void> {
  const signalIds = draft?.intervals === null ? parseSignalIds(draft.signal_ids) : [];
  await requestDrafting(ctx, [
    ...(await daysOfIntervals(ctx, entry.user_id, [entry.intervals, draft?.intervals ?? null])),
    ...(await daysOfSignals(ctx, entry.user_id, signalIds)),
  ]);
}

/** The user's days that these texts of intervals touch. */
export async function daysOfIntervals(ctx: Context, userId: string, texts: readonly (string | null)[]): Promise<UserDay[]> {
  const intervals = texts.flatMap(parseIntervals);
  if (intervals.length === 0) return [];
  const reach = await loadDayReach(ctx, userId);
  const days = new Set<Day>();
  for (const interval of intervals) {
    const isLong = interval.endsAt - interval.startsAt > LONGEST_LISTED_DAYS * MS_PER_DAY;
    for (const day of isLong ? await daysWithSignals(ctx, userId, interval, reach) : daysWithin(interval, reach.zones)) days.add(day);
  }
  return [...days].map((date) => ({ user_id: userId, date }));
}

async function daysWithSignals(ctx: Context, userId: string, { startsAt, endsAt }: Interval, reach: DayReach): Promise<Day[]> {
  const { zones, settings } = reach;
  const times = await listSignalTimes(ctx, userId, startsAt - LONGEST_SIGNAL_DAYS * MS_PER_DAY);
  const [first, last] = [userDayAt(zones, startsAt), userDayAt(zones, endsAt)];
  return touchedDays(times, zones, settings).filter((day) => day >= first && day <= last);
}
