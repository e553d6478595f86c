import { type ApiToken, listApiTokens as selectApiTokens } from '#db/api-tokens.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's own API tokens, newest first, revoked and expired ones included. */
export async function listApiTokens(ctx: Context, page: PageRequest): Promise<Page<ApiToken>> {
  const caller = authorizeUser(ctx, 'listApiTokens');
  return toPage(await selectApiTokens(ctx, caller.user_id, page), page.limit, ({ id }) => [id]);
}
