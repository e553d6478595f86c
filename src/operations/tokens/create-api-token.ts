import type { ApiToken } from '#db/api-tokens.ts';
import { invalidField } from '#domain/app-error.ts';
import type { Instant } from '#domain/instant.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { issueApiToken } from './issue-api-token.ts';
import { lockIssuer } from './lock-issuer.ts';

/** Issues an API token that may do all its owner may. `expires_at` null: until it is revoked. Throws `invalid_input`. */
export async function createApiToken(
  ctx: Context,
  given: { name: string; expires_at: Instant | null },
): Promise<{ api_token: ApiToken; token: string }> {
  const caller = authorizeUser(ctx, 'createApiToken');
  if (given.expires_at !== null && given.expires_at <= ctx.clock()) throw invalidField('expires_at', 'must lie in the future');
  return inTransaction(ctx, async (ctx) => {
    await lockIssuer(ctx, caller.user_id);
    return issueApiToken(ctx, caller.user_id, given);
  });
}
