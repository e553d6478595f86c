import { removeUnusedLinks } from '#db/one-time-links.ts';
import type { AccessLevel } from '#domain/access-level.ts';
import { invalidField } from '#domain/app-error.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { issueApiToken } from '#operations/tokens/issue-api-token.ts';
import { issueServiceToken } from '#operations/tokens/issue-service-token.ts';
import { requireEmail, requireGoodPassword, requireTimeZone } from '#operations/users/require-user-fields.ts';
import { addFirstExecutive, refuseWhenSetUp } from './add-first-executive.ts';
import { hashPassword } from './passwords.ts';

export type SetUpStore = { email: string; name: string; access_level: AccessLevel; time_zone?: string | undefined; password: string };

const TOKEN_NAME = 'set-up';

/**
 * Set-up by machine, straight on an empty store: the first executive, with an API token of theirs and a service token that is
 * bound to nothing. Throws `invalid_input`, and `already_set_up` on a store with users.
 */
export async function setUpStore(
  ctx: Context,
  { access_level, password, ...given }: SetUpStore,
): Promise<{ user_id: string; api_token: string; service_token: string }> {
  if (access_level !== 'executive') throw invalidField('access_level', 'the first user must be an executive');
  const email = requireEmail(given.email);
  requireGoodPassword(password, email);
  requireTimeZone(given.time_zone);
  await refuseWhenSetUp(ctx);
  const password_hash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const { id } = await addFirstExecutive(ctx, { ...given, email, password_hash });
    await removeUnusedLinks(ctx, 'set_up', null);
    const apiToken = await issueApiToken(ctx, id, { name: TOKEN_NAME, expires_at: null });
    const serviceToken = await issueServiceToken(ctx, id, { name: TOKEN_NAME, user_ids: null, sources: null });
    return { user_id: id, api_token: apiToken.token, service_token: serviceToken.token };
  });
}
