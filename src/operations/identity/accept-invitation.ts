import { consumeLink, removeUnusedLinks } from '#db/one-time-links.ts';
import { removeSessionsOf } from '#db/sessions.ts';
import { findUser, lockUser } from '#db/users.ts';
import { givenFields } from '#domain/given-fields.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { changeUser } from '#operations/users/change-user.ts';
import { requireGoodPassword, requireTimeZone } from '#operations/users/require-user-fields.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { hashPassword } from './passwords.ts';
import { linkExpired, requireLiveLink } from './require-live-link.ts';

export type AcceptInvitation = { link_token: string; password: string; name?: string | undefined; time_zone?: string | undefined };

/**
 * Gives an invited user their password and signs them in; sessions opened with an earlier password end. `address`: the client's
 * IP address. Throws `invalid_input`, `link_expired` (also when the user is deactivated) and `too_many_attempts`.
 */
export async function acceptInvitation(
  ctx: Context,
  { link_token, password, ...given }: AcceptInvitation,
  address: string,
): Promise<SignedIn> {
  requireGoodPassword(password, null);
  requireTimeZone(given.time_zone);
  const link = await requireLiveLink(ctx, 'invitation', link_token, address);
  const userId = link.user_id as string;
  requireGoodPassword(password, (await findUser(ctx, userId))?.email ?? null);
  const password_hash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId);
    if (!user || user.deactivated_at !== null || !(await consumeLink(ctx, link.token_hash, ctx.clock()))) throw linkExpired();
    const changed = await changeUser(ctx, user, { ...givenFields(given), password_hash });
    await removeUnusedLinks(ctx, 'invitation', userId);
    await removeSessionsOf(ctx, userId);
    return openSession(ctx, changed);
  });
}
