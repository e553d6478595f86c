import { lockActiveUsers } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import type { Context } from '#operations/context.ts';

/**
 * Locks the caller, and those a token shall speak for, until the transaction ends: a user who is being deactivated gets no token
 * that their deactivation misses. Returns those of them who are active. Throws `unauthenticated` where the caller no longer is.
 */
export async function lockIssuer(ctx: Context, callerId: string, boundIds: readonly string[] = []): Promise<Set<string>> {
  const active = await lockActiveUsers(ctx, [callerId, ...boundIds]);
  if (!active.has(callerId)) throw new AppError('unauthenticated', 'Your account has been deactivated.');
  return active;
}
