import { listUndecidedEngineDays } from '#db/drafting-days.ts';
import { listSignalTimes } from '#db/signals.ts';
import { addDays, LAST_DAY } from '#domain/day.ts';
import { REDRAFTED_DAYS } from '#domain/drafting/redrafted-days.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { userDayAt, userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { requestDrafting } from './request-drafting.ts';
import { loadDayReach } from './touched-days.ts';

/**
 * Asks for the user's last 30 days, and those to come, on which a signal has time or may have, by the settings that hold now, or on which
 * a draft stands that was made by those before.
 */
export async function redraftRecentDays(ctx: Context, userId: string): Promise<void> {
  const { zones, settings } = await loadDayReach(ctx, userId);
  const firstDay = addDays(userDayAt(zones, ctx.clock()), -REDRAFTED_DAYS);
  const { from } = signalWindow(userDaySpan(zones, firstDay), settings);
  const touched = touchedDays(await listSignalTimes(ctx, userId, from), zones, settings).filter((date) => date >= firstDay);
  const drafted = await listUndecidedEngineDays(ctx, userId, firstDay, LAST_DAY);
  await requestDrafting(
    ctx,
    [...touched, ...drafted].map((date) => ({ user_id: userId, date })),
  );
}
