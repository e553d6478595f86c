import { findServiceToken, revokeServiceToken as revokeStoredServiceToken } from '#db/service-tokens.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import { allows } from '#domain/permissions.ts';
import { isBoundToExactly } from '#domain/service-token.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/**
 * Ends a service token at once; one that has ended stays so. Its issuer, and the user it speaks for, may; others with
 * `tokens: update`. Throws `forbidden` where the caller may only see it, `not_found` where not even that.
 */
export async function revokeServiceToken(ctx: Context, id: string): Promise<void> {
  const { user_id, permissions } = authorizeUser(ctx, 'revokeServiceToken');
  const token = await findServiceToken(ctx, id);
  const isOwn = token !== undefined && (token.created_by === user_id || isBoundToExactly(token, user_id));
  if (!token || !(isOwn || allows(permissions, 'tokens/view'))) throw notFound('service token');
  if (!isOwn && !allows(permissions, 'tokens/update')) throw new AppError('forbidden', 'Your access level does not allow tokens: update.');
  await revokeStoredServiceToken(ctx, id, ctx.clock());
}
