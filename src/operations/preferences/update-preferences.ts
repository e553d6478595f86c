import { isDeepStrictEqual } from 'node:util';
import { findPreferences, savePreferences } from '#db/preferences.ts';
import { lockActiveUsers } from '#db/users.ts';
import { mergePreferences, type PreferenceChanges } from '#domain/preferences.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftRecentDays } from '#operations/drafting/redraft-recent-days.ts';

/** Changes the fields that are given and leaves the rest; the drafts of the last 30 days follow. */
export async function updatePreferences(ctx: Context, changes: PreferenceChanges): Promise<void> {
  const caller = authorizeUser(ctx, 'updatePreferences');
  await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [caller.user_id]);
    const before = await findPreferences(ctx, caller.user_id);
    const preferences = mergePreferences(before, changes);
    await savePreferences(ctx, caller.user_id, preferences, ctx.clock());
    if (preferences.enabled === 1 && !isDeepStrictEqual(preferences, before)) await redraftRecentDays(ctx, caller.user_id);
  });
  ctx.wakeDrafting();
}
