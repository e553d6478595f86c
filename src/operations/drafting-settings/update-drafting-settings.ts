import { isDeepStrictEqual } from 'node:util';
import { findDraftingSettings, saveDraftingSettings } from '#db/drafting-settings.ts';
import { findPreferences } from '#db/preferences.ts';
import { lockActiveUsers } from '#db/users.ts';
import { type DraftingSettingsChanges, mergeDraftingSettings } from '#domain/drafting/settings.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftRecentDays } from '#operations/drafting/redraft-recent-days.ts';

/**
 * Changes the fields that are given and leaves the rest; the drafts of the last 30 days follow. `version`: as the caller saw it.
 * Throws `version_changed`, and `invalid_input` where the longest burst would be shorter than the gap.
 */
export async function updateDraftingSettings(ctx: Context, changes: DraftingSettingsChanges, version?: number): Promise<void> {
  const caller = authorizeUser(ctx, 'updateDraftingSettings');
  await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [caller.user_id]);
    const stored = await findDraftingSettings(ctx, caller.user_id);
    requireSeenVersion('set of settings', stored, version);
    const { version: _, ...before } = stored;
    const settings = mergeDraftingSettings(before, changes);
    if (isDeepStrictEqual(settings, before)) return;
    await saveDraftingSettings(ctx, caller.user_id, settings, ctx.clock());
    const preferences = await findPreferences(ctx, caller.user_id);
    if (preferences.enabled === 1) await redraftRecentDays(ctx, caller.user_id);
  });
  ctx.wakeDrafting();
}
