import { findPreferences } from '#db/preferences.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's preferences, defaults where none were saved. */
export async function getPreferences(ctx: Context): Promise<Versioned<Preferences>> {
  const caller = authorizeUser(ctx, 'getPreferences');
  return findPreferences(ctx, caller.user_id);
}
