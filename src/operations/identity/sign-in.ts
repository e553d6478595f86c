import { findUserByEmail, lockUser } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import { normalizeEmail } from '#domain/email.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { beginSignInAttempt } from './guess-limits.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { isPassword } from './passwords.ts';

/**
 * Opens a session for e-mail and password. `address`: the client's IP address. Throws `wrong_credentials`, the same and
 * after as long for an unknown e-mail, a user without a password and a deactivated one; `too_many_attempts` after many of them.
 */
export async function signIn(ctx: Context, given: { email: string; password: string }, address: string): Promise<SignedIn> {
  const email = normalizeEmail(given.email);
  const attempt = await beginSignInAttempt(ctx, email, address);
  const found = await findUserByEmail(ctx, email);
  const passwordHash = found?.deactivated_at === null ? found.password_hash : null;
  if (!(await isPassword(given.password, passwordHash)) || !found) throw wrongCredentials();
  const signedIn = await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, found.id);
    // What was checked must still hold: the password may have been changed, or the user deactivated, meanwhile.
    if (!user || user.deactivated_at !== null || user.password_hash !== passwordHash) throw wrongCredentials();
    return openSession(ctx, user);
  });
  await attempt.succeeded();
  return signedIn;
}

function wrongCredentials(): AppError {
  return new AppError('wrong_credentials', 'E-mail or password is wrong.');
}
