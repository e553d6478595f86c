import { requestDraftingDays } from '#db/drafting-days.ts';
import { findPreferences, savePreferences } from '#db/preferences.ts';
import { listSignalDays } from '#db/signals.ts';
import { lockActiveUsers, zoneChangesOf } from '#db/users.ts';
import { addDays } from '#domain/day.ts';
import { mergePreferences, type PreferenceChanges } from '#domain/preferences.ts';
import { localDay, zoneAt } from '#domain/time-zone.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';

/** Days that a change of preferences drafts again (drafting.md, step 7). */
const REDRAFTED_DAYS = 30;

/** Changes the fields that are given and leaves the rest; the drafts of the last 30 days follow. */
export async function updatePreferences(ctx: Context, changes: PreferenceChanges): Promise<void> {
  const caller = authorizeUser(ctx, 'updatePreferences');
  await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [caller.user_id]);
    const preferences = mergePreferences(await findPreferences(ctx, caller.user_id), changes);
    await savePreferences(ctx, caller.user_id, preferences, ctx.clock());
    if (preferences.enabled === 1) await redraftRecentDays(ctx, caller.user_id);
  });
  ctx.wakeDrafting();
}

async function redraftRecentDays(ctx: Context, userId: string): Promise<void> {
  const zones = (await zoneChangesOf(ctx, [userId])).get(userId) ?? [];
  const today = localDay(zoneAt(zones, ctx.clock()), ctx.clock());
  const days = await listSignalDays(ctx, userId, addDays(today, -REDRAFTED_DAYS));
  await requestDraftingDays(
    ctx,
    days.map((date) => ({ user_id: userId, date })),
    ctx.clock(),
  );
}
