import { consumeLink } from '#db/one-time-links.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { requireEmail, requireGoodPassword, requireTimeZone } from '#operations/users/require-user-fields.ts';
import { addFirstExecutive, refuseWhenSetUp } from './add-first-executive.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { hashPassword } from './passwords.ts';
import { linkExpired, requireLiveLink } from './require-live-link.ts';

export type SetUp = { link_token: string; email: string; name: string; password: string; time_zone?: string | undefined };

/**
 * Makes the first executive on a store without users and signs them in. `address`: the client's IP address.
 * Throws `invalid_input`, `already_set_up`, `link_expired` and `too_many_attempts`.
 */
export async function setUp(ctx: Context, { link_token, password, ...given }: SetUp, address: string): Promise<SignedIn> {
  const email = requireEmail(given.email);
  requireGoodPassword(password, email);
  requireTimeZone(given.time_zone);
  await refuseWhenSetUp(ctx);
  const link = await requireLiveLink(ctx, 'set_up', link_token, address);
  const password_hash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const user = await addFirstExecutive(ctx, { ...given, email, password_hash });
    if (!(await consumeLink(ctx, link.token_hash, ctx.clock()))) throw linkExpired();
    return openSession(ctx, user);
  });
}
