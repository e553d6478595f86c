import { type ApiToken, insertApiToken } from '#db/api-tokens.ts';
import type { Instant } from '#domain/instant.ts';
import type { Context } from '#operations/context.ts';
import { newSecret } from '#operations/identity/new-secret.ts';

/** Puts a new API token of a user into the store. `token` is the secret, which is nowhere to be had again. */
export async function issueApiToken(
  ctx: Context,
  userId: string,
  given: { name: string; expires_at: Instant | null },
): Promise<{ api_token: ApiToken; token: string }> {
  const { token, token_hash, token_hint } = newSecret('api_token');
  const api_token = {
    user_id: userId,
    id: ctx.newId(),
    ...given,
    token_hint,
    created_at: ctx.clock(),
    last_used_at: null,
    revoked_at: null,
  };
  await insertApiToken(ctx, { ...api_token, token_hash });
  return { api_token, token };
}
