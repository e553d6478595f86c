import { listSignalTimes } from '#db/signals.ts';
import { zoneChangesOf } from '#db/users.ts';
import { addDays } from '#domain/day.ts';
import { REDRAFTED_DAYS } from '#domain/drafting/redrafted-days.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { userDayAt, userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { requestDrafting } from './request-drafting.ts';

/** Asks for the user's last 30 days, and those to come, on which a signal has time or may have. */
export async function redraftRecentDays(ctx: Context, userId: string): Promise<void> {
  const zones = (await zoneChangesOf(ctx, [userId])).get(userId) ?? [];
  const firstDay = addDays(userDayAt(zones, ctx.clock()), -REDRAFTED_DAYS);
  const { from } = signalWindow(userDaySpan(zones, firstDay), DEFAULT_DRAFTING_SETTINGS);
  const days = touchedDays(await listSignalTimes(ctx, userId, from), zones, DEFAULT_DRAFTING_SETTINGS);
  await requestDrafting(
    ctx,
    days.filter((date) => date >= firstDay).map((date) => ({ user_id: userId, date })),
  );
}
