import { listUndecidedEngineDays } from '#db/drafting-days.ts';
import { findDraftingSettings } from '#db/drafting-settings.ts';
import { listSignalTimes } from '#db/signals.ts';
import { zoneChangesOf } from '#db/users.ts';
import type { Day } from '#domain/day.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

/** Both days included; the wrong way round they hold nothing. */
export type DayRange = { date_from: Day; date_to: Day };

/** The days of a range, ascending, whose drafts a build may change: a signal has time in them, or an undecided draft of the engine is stored. */
export async function listDaysToRebuild(ctx: Context, userId: string, { date_from, date_to }: DayRange): Promise<Day[]> {
  if (date_from > date_to) return [];
  const zones = (await zoneChangesOf(ctx, [userId])).get(userId) ?? [];
  const settings = await findDraftingSettings(ctx, userId);
  const { from } = signalWindow(userDaySpan(zones, date_from), settings);
  const { until } = signalWindow(userDaySpan(zones, date_to), settings);
  const touched = touchedDays(await listSignalTimes(ctx, userId, from, until), zones, settings);
  const undecided = await listUndecidedEngineDays(ctx, userId, date_from, date_to);
  return [...new Set([...touched.filter((day) => day >= date_from && day <= date_to), ...undecided])].sort();
}
