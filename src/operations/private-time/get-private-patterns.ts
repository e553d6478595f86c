import { findVersionedPatterns, type PrivatePatterns } from '#db/private-patterns.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's private patterns, in the order they were given. */
export async function getPrivatePatterns(ctx: Context): Promise<Versioned<PrivatePatterns>> {
  const caller = authorizeUser(ctx, 'getPrivatePatterns');
  return findVersionedPatterns(ctx, caller.user_id);
}
