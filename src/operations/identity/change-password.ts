import { removeSessionsOf } from '#db/sessions.ts';
import { findUser, lockUser } from '#db/users.ts';
import { invalidField, notFound } from '#domain/app-error.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { changeUser } from '#operations/users/change-user.ts';
import { requireGoodPassword } from '#operations/users/require-user-fields.ts';
import { beginSignInAttempt } from './guess-limits.ts';
import { hashPassword, isPassword } from './passwords.ts';

/**
 * Gives the caller another password and ends their other sessions; API tokens, which have a name and a place of their own, stay.
 * `address`: the client's IP address. Throws `invalid_input` (a wrong current password is one) and, as sign-in does, `too_many_attempts`.
 */
export async function changePassword(
  ctx: Context,
  given: { current_password: string; new_password: string },
  address: string,
): Promise<void> {
  const caller = authorizeUser(ctx, 'changePassword');
  const found = await findUser(ctx, caller.user_id);
  if (!found) throw notFound('user');
  requireGoodPassword(given.new_password, found.email, 'new_password');
  const attempt = await beginSignInAttempt(ctx, found.email, address);
  if (!(await isPassword(given.current_password, found.password_hash))) throw wrongCurrentPassword();
  await attempt.succeeded();
  const password_hash = await hashPassword(given.new_password);
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, caller.user_id);
    if (!user || user.password_hash !== found.password_hash) throw wrongCurrentPassword();
    await changeUser(ctx, user, { password_hash });
    await removeSessionsOf(ctx, user.id, caller.credential.kind === 'session' ? caller.credential.id : null);
  });
}

function wrongCurrentPassword() {
  return invalidField('current_password', 'is not your password');
}
