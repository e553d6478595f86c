import { findPreferences } from '#db/preferences.ts';
import { lockActiveUsers } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import { type DayRange, listDaysToRebuild } from './list-days-to-rebuild.ts';

/**
 * Asks for the caller's days in a range to be built again. They wait as rows, so that a stop in between loses nothing. Returns whose and how many.
 * Throws `auto_tracking_off`.
 */
export async function rebuildDrafts(ctx: Context, range: DayRange): Promise<{ user_id: string; requested_days: number }> {
  const { user_id } = authorizeUser(ctx, 'rebuildDrafts');
  // Read before anything is locked: what touches a day from now on asks for it by itself.
  const days = await listDaysToRebuild(ctx, user_id, range);
  await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [user_id]);
    const { enabled } = await findPreferences(ctx, user_id);
    if (enabled === 0) throw new AppError('auto_tracking_off', 'Auto-tracking is off, so no drafts are made. Switch it on first.');
    await requestDrafting(
      ctx,
      days.map((date) => ({ user_id, date })),
    );
  });
  ctx.wakeDrafting();
  return { user_id, requested_days: days.length };
}
