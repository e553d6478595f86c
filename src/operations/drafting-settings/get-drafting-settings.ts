import { findDraftingSettings } from '#db/drafting-settings.ts';
import type { DraftingSettings } from '#domain/drafting/settings.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's drafting settings, defaults where none were saved. */
export async function getDraftingSettings(ctx: Context): Promise<Versioned<DraftingSettings>> {
  const caller = authorizeUser(ctx, 'getDraftingSettings');
  return findDraftingSettings(ctx, caller.user_id);
}
