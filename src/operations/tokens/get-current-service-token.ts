import { listEnabledByUser } from '#db/preferences.ts';
import { findServiceToken } from '#db/service-tokens.ts';
import { notFound } from '#domain/app-error.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import { authorizeServiceToken, type Context } from '#operations/context.ts';

/** Whether a user that an agent speaks for has auto-tracking switched on, 0 or 1. */
export type BoundUser = { user_id: string; enabled: number };

/** The token an agent calls with, and the active users it is bound to, by id; none for an unbound one. */
export async function getCurrentServiceToken(ctx: Context): Promise<{ service_token: ServiceToken; users: BoundUser[] }> {
  const caller = authorizeServiceToken(ctx);
  const service_token = await findServiceToken(ctx, caller.service_token_id);
  if (!service_token) throw notFound('service token');
  return { service_token, users: await listEnabledByUser(ctx, service_token.user_ids ?? []) };
}
