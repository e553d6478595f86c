import { listServiceTokenCounts } from '#db/service-token-counts.ts';
import { listServiceTokens as selectServiceTokens } from '#db/service-tokens.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { allows } from '#domain/permissions.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import { healthOf, type ServiceTokenHealth } from '#domain/service-token-health.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** All service tokens with their health for whoever may view them; for others those they issued or that speak for exactly them. */
export async function listServiceTokens(ctx: Context, page: PageRequest): Promise<Page<ServiceToken & ServiceTokenHealth>> {
  const caller = authorizeUser(ctx, 'listServiceTokens');
  const ofUserId = allows(caller.permissions, 'tokens/view') ? null : caller.user_id;
  const { rows, next_cursor } = toPage(await selectServiceTokens(ctx, ofUserId, page), page.limit, ({ id }) => [id]);
  const counts = await listServiceTokenCounts(
    ctx,
    rows.map(({ id }) => id),
  );
  return { rows: rows.map((row) => ({ ...row, ...healthOf(counts.get(row.id) ?? []) })), next_cursor };
}
