import { removeSession } from '#db/sessions.ts';
import { AppError } from '#domain/app-error.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** Ends the session of this call. Throws `invalid_input` for a personal API token, which is revoked instead. */
export async function signOut(ctx: Context): Promise<void> {
  const { credential } = authorizeUser(ctx, 'signOut');
  if (credential.kind !== 'session') throw new AppError('invalid_input', 'A personal API token has no session to end. Revoke it instead.');
  await removeSession(ctx, credential.id);
}
