import { setImmediate } from 'node:timers/promises';
import { listUndecidedEngineDays } from '#db/drafting-days.ts';
import { findDraftingSettings } from '#db/drafting-settings.ts';
import { listSignalTimes } from '#db/signals.ts';
import { zoneChangesOf } from '#db/users.ts';
import type { Day } from '#domain/day.ts';
import type { DraftingSettings } from '#domain/drafting/settings.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

const SIGNALS_PER_TURN = 500;

/** Both days included; the wrong way round they hold nothing. */
export type DayRange = { date_from: Day; date_to: Day };

/**
 * The days of a range, ascending, whose drafts a build may change: a signal has time in them, or an undecided draft of the engine is stored.
 * `tried`: settings to build with that are not the stored ones.
 */
export async function listDaysToRebuild(
  ctx: Context,
  userId: string,
  { date_from, date_to }: DayRange,
  tried?: DraftingSettings,
): Promise<Day[]> {
  if (date_from > date_to) return [];
  const zones = (await zoneChangesOf(ctx, [userId])).get(userId) ?? [];
  const settings = tried ?? (await findDraftingSettings(ctx, userId));
  const { from } = signalWindow(userDaySpan(zones, date_from), settings);
  const { until } = signalWindow(userDaySpan(zones, date_to), settings);
  const days = new Set(await listUndecidedEngineDays(ctx, userId, date_from, date_to));
  const times = await listSignalTimes(ctx, userId, from, until);
  for (let at = 0; at < times.length; at += SIGNALS_PER_TURN) {
    // Days are reckoned in zones, which takes a second for ten years: others are served in between.
    await setImmediate();
    for (const day of touchedDays(times.slice(at, at + SIGNALS_PER_TURN), zones, settings)) days.add(day);
  }
  return [...days].filter((day) => day >= date_from && day <= date_to).sort();
}
