import { listSignalTimes } from '#db/signals.ts';
import { LONGEST_SIGNAL_DAYS } from '#domain/drafting/settings.ts';
import { touchedDays } from '#domain/drafting/signal-window.ts';
import type { Instant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import type { Context } from '#operations/context.ts';
import { requestDrafting } from './request-drafting.ts';
import { loadDayReach } from './touched-days.ts';

/**
 * Asks for the days of a user whose zone changed at `changedAt` that hold signals from around then on, both the days as
 * they were and as they are now: an event sent ahead may lie in another day than the one that waits for it.
 */
export async function redraftAfterZoneChange(ctx: Context, userId: string, changedAt: Instant): Promise<void> {
  const { zones, settings } = await loadDayReach(ctx, userId);
  const times = await listSignalTimes(ctx, userId, changedAt - LONGEST_SIGNAL_DAYS * MS_PER_DAY);
  const zonesBefore = zones.filter((zone) => zone.effective_at < changedAt);
  const days = new Set([zonesBefore, zones].flatMap((changes) => touchedDays(times, changes, settings)));
  await requestDrafting(
    ctx,
    [...days].map((date) => ({ user_id: userId, date })),
  );
}
