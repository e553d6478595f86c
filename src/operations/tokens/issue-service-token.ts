import { insertServiceToken } from '#db/service-tokens.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import type { Context } from '#operations/context.ts';
import { newSecret } from '#operations/identity/new-secret.ts';

export type NewServiceToken = Pick<ServiceToken, 'name' | 'user_ids' | 'sources'>;

/** Puts a new service token into the store. `token` is the secret, which is nowhere to be had again. */
export async function issueServiceToken(
  ctx: Context,
  createdBy: string,
  given: NewServiceToken,
): Promise<{ service_token: ServiceToken; token: string }> {
  const { token, token_hash, token_hint } = newSecret('service_token');
  const service_token = {
    id: ctx.newId(),
    ...given,
    token_hint,
    created_by: createdBy,
    created_at: ctx.clock(),
    last_used_at: null,
    revoked_at: null,
  };
  const bound = { user_ids: toText(given.user_ids), sources: toText(given.sources) };
  await insertServiceToken(ctx, { ...service_token, ...bound, token_hash });
  return { service_token, token };
}

function toText(list: string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}
