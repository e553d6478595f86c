import { findPrivatePatterns } from '#db/private-patterns.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's private patterns, in the order they were given. */
export async function getPrivatePatterns(ctx: Context): Promise<string[]> {
  const caller = authorizeUser(ctx, 'getPrivatePatterns');
  return findPrivatePatterns(ctx, caller.user_id);
}
