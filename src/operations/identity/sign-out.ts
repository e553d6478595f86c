import { removeSession, removeSessionsOf } from '#db/sessions.ts';
import { AppError } from '#domain/app-error.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/**
 * Ends the session of this call, or with `everywhere` all of the caller’s; API tokens stay. Throws `invalid_input` for a personal API token,
 * which is revoked instead.
 */
export async function signOut(ctx: Context, { everywhere }: { everywhere: number }): Promise<void> {
  const { credential, user_id } = authorizeUser(ctx, 'signOut');
  if (credential.kind !== 'session') throw new AppError('invalid_input', 'A personal API token has no session to end. Revoke it instead.');
  if (everywhere === 1) await removeSessionsOf(ctx, user_id);
  else await removeSession(ctx, credential.id);
}
