import { type ApiToken, listApiTokens as selectApiTokens } from '#db/api-tokens.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's own API tokens, newest first, revoked and expired ones included. */
export async function listApiTokens(ctx: Context): Promise<ApiToken[]> {
  const caller = authorizeUser(ctx, 'listApiTokens');
  return selectApiTokens(ctx, caller.user_id);
}
