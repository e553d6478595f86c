import { revokeApiToken as revokeStoredApiToken } from '#db/api-tokens.ts';
import { notFound } from '#domain/app-error.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** Ends one of the caller's API tokens at once; one that has ended stays so. Throws `not_found`. */
export async function revokeApiToken(ctx: Context, id: string): Promise<void> {
  const caller = authorizeUser(ctx, 'revokeApiToken');
  if (!(await revokeStoredApiToken(ctx, caller.user_id, id, ctx.clock()))) throw notFound('API token');
}
