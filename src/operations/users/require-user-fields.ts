import { findUser, findUserByEmail, managersByUser } from '#db/users.ts';
import { invalidField } from '#domain/app-error.ts';
import { isEmail, normalizeEmail } from '#domain/email.ts';
import { closesCircle } from '#domain/manager-chain.ts';
import { passwordProblem } from '#domain/password-policy.ts';
import { isTimeZone } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

/** The address as it is stored. Throws `invalid_input`. */
export function requireEmail(email: string): string {
  const normalized = normalizeEmail(email);
  if (!isEmail(normalized)) throw invalidField('email', 'must be an e-mail address');
  return normalized;
}

/** Throws `already_exists` where someone else has the address; call it under the lock on user administration. */
export async function requireFreeEmail(ctx: Context, email: string, userId: string | null): Promise<void> {
  const owner = await findUserByEmail(ctx, email);
  if (owner && owner.id !== userId) throw invalidField('email', 'belongs to another user', 'already_exists');
}

/** Throws `invalid_input`. `email` is the owner's, null where it is not known yet. */
export function requireGoodPassword(password: string, email: string | null, path = 'password'): void {
  const problem = passwordProblem(password, email);
  if (problem !== null) throw invalidField(path, problem);
}

export function requireTimeZone(name: string | undefined): void {
  if (name !== undefined && !isTimeZone(name)) throw invalidField('time_zone', 'must be an IANA time zone such as Europe/Berlin');
}

/**
 * A manager is an active user, not the user themself, and reports to them neither directly nor through others.
 * `userId` null for a user who is yet to be made. Throws `unknown_reference` and `invalid_input`; call it under the lock on user administration.
 */
export async function requireManager(ctx: Context, userId: string | null, managerId: string, path = 'manager_id'): Promise<void> {
  const manager = await findUser(ctx, managerId);
  if (!manager || manager.deactivated_at !== null) throw invalidField(path, 'no such active user', 'unknown_reference');
  if (userId === null) return;
  if (closesCircle(userId, managerId, await managersByUser(ctx))) throw invalidField(path, 'would make the user their own superior');
}
