import { AppError, invalidField } from '#domain/app-error.ts';
import { allows } from '#domain/permissions.ts';
import { isBoundToExactly, type ServiceToken } from '#domain/service-token.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { issueServiceToken, type NewServiceToken } from './issue-service-token.ts';
import { lockIssuer } from './lock-issuer.ts';

/**
 * Issues a service token: whoever keeps time, one that speaks for exactly themself; any other takes `tokens: update`.
 * Throws `forbidden` and `unknown_reference`.
 */
export async function createServiceToken(ctx: Context, given: NewServiceToken): Promise<{ service_token: ServiceToken; token: string }> {
  const caller = authorizeUser(ctx, 'createServiceToken');
  const user_ids = given.user_ids && [...new Set(given.user_ids)];
  const isForSelf = isBoundToExactly({ user_ids }, caller.user_id) && allows(caller.permissions, 'time/update');
  if (!isForSelf && !allows(caller.permissions, 'tokens/update')) {
    throw new AppError('forbidden', 'Your access level allows a service token that is bound to yourself only.');
  }
  return inTransaction(ctx, async (ctx) => {
    const active = await lockIssuer(ctx, caller.user_id, user_ids ?? []);
    const unknown = (given.user_ids ?? []).findIndex((id) => !active.has(id));
    if (unknown >= 0) throw invalidField(`user_ids.${unknown}`, 'no such active user', 'unknown_reference');
    return issueServiceToken(ctx, caller.user_id, { ...given, user_ids });
  });
}
