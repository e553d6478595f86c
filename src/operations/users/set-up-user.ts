import { type Context, inTransaction } from '#operations/context.ts';
import { issueApiToken } from '#operations/tokens/issue-api-token.ts';
import { issueServiceToken } from '#operations/tokens/issue-service-token.ts';
import { type CreateUser, checkNewUser, storeNewUser } from './create-user.ts';

const TOKEN_NAME = 'set-up';

/**
 * Set-up of a further user by machine, as far as the caller may create users: with a password, an API token and an agent’s token that speaks
 * for them alone, as one they issue themself; all of it or nothing. Throws as `createUser` does.
 */
export async function setUpUser(
  ctx: Context,
  given: CreateUser & { password: string },
): Promise<{ user_id: string; api_token: string; service_token: string }> {
  const checked = await checkNewUser(ctx, given);
  return inTransaction(ctx, async (ctx) => {
    const { id } = await storeNewUser(ctx, checked);
    const apiToken = await issueApiToken(ctx, id, { name: TOKEN_NAME, expires_at: null });
    const serviceToken = await issueServiceToken(ctx, id, { name: TOKEN_NAME, user_ids: [id], sources: null });
    return { user_id: id, api_token: apiToken.token, service_token: serviceToken.token };
  });
}
