import { isDeepStrictEqual } from 'node:util';
import { findPreferences, savePreferences } from '#db/preferences.ts';
import { lockActiveUsers } from '#db/users.ts';
import { mergePreferences, type PreferenceChanges } from '#domain/preferences.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftRecentDays } from '#operations/drafting/redraft-recent-days.ts';

/**
 * Changes the fields that are given and leaves the rest; the drafts of the last 30 days follow. `version`: as the caller saw it.
 * Throws `version_changed`.
 */
export async function updatePreferences(ctx: Context, changes: PreferenceChanges, version?: number): Promise<void> {
  const caller = authorizeUser(ctx, 'updatePreferences');
  await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [caller.user_id]);
    const stored = await findPreferences(ctx, caller.user_id);
    requireSeenVersion('set of preferences', stored, version);
    const { version: _, ...before } = stored;
    const preferences = mergePreferences(before, changes);
    if (isDeepStrictEqual(preferences, before)) return;
    await savePreferences(ctx, caller.user_id, preferences, ctx.clock());
    if (preferences.enabled === 1) await redraftRecentDays(ctx, caller.user_id);
  });
  ctx.wakeDrafting();
}
