import { listServiceTokens as selectServiceTokens } from '#db/service-tokens.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { allows } from '#domain/permissions.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** All service tokens for whoever may view them; for others those they issued or that speak for exactly them. */
export async function listServiceTokens(ctx: Context, page: PageRequest): Promise<Page<ServiceToken>> {
  const caller = authorizeUser(ctx, 'listServiceTokens');
  const ofUserId = allows(caller.permissions, 'tokens/view') ? null : caller.user_id;
  return toPage(await selectServiceTokens(ctx, ofUserId, page), page.limit, ({ id }) => [id]);
}
