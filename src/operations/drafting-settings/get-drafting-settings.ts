import { findDraftingSettings } from '#db/drafting-settings.ts';
import type { DraftingSettings } from '#domain/drafting/settings.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's drafting settings, defaults where none were saved. */
export async function getDraftingSettings(ctx: Context): Promise<DraftingSettings> {
  const caller = authorizeUser(ctx, 'getDraftingSettings');
  return findDraftingSettings(ctx, caller.user_id);
}
