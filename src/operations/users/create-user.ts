import { lockUserAdministration } from '#db/tool-permissions.ts';
import { findUserByEmail } from '#db/users.ts';
import type { AccessLevel } from '#domain/access-level.ts';
import { invalidField } from '#domain/app-error.ts';
import { normalizeEmail } from '#domain/email.ts';
import type { Invitation } from '#domain/one-time-link.ts';
import type { Profile } from '#domain/profile.ts';
import type { User } from '#domain/user.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { issueLink } from '#operations/identity/issue-link.ts';
import { hashPassword } from '#operations/identity/passwords.ts';
import { addUser } from './add-user.ts';
import { requireReach } from './administer.ts';
import { profileOf } from './profiles.ts';
import { requireEmail, requireFreeEmail, requireGoodPassword, requireManager, requireTimeZone } from './require-user-fields.ts';

export type CreateUser = {
  email: string;
  name: string;
  access_level: AccessLevel;
  manager_id?: string | null | undefined;
  manager_email?: string | undefined;
  time_zone?: string | undefined;
  password?: string | undefined;
};

export type CheckedUser = Omit<CreateUser, 'password'> & { password_hash: string | null };

/**
 * Makes a user: with a password, who can sign in at once, or without one, who is invited by a one-time link.
 * Throws `invalid_input`, `forbidden`, `unknown_reference` and `already_exists`.
 */
export async function createUser(ctx: Context, given: CreateUser): Promise<{ user: Profile; invitation: Invitation | null }> {
  const checked = await checkNewUser(ctx, given);
  return inTransaction(ctx, async (ctx) => {
    const user = await storeNewUser(ctx, checked);
    const invitation = checked.password_hash === null ? await issueLink(ctx, 'invitation', user.id) : null;
    return { user: await profileOf(ctx, user), invitation };
  });
}

/** What takes no transaction: whether the caller may, the fields by themselves, and the slow hash of the password. */
export async function checkNewUser(ctx: Context, { password, ...given }: CreateUser): Promise<CheckedUser> {
  const caller = authorizeUser(ctx, 'createUser');
  requireReach(caller, given.access_level);
  const email = requireEmail(given.email);
  if (password !== undefined) requireGoodPassword(password, email);
  requireTimeZone(given.time_zone);
  return { ...given, email, password_hash: password === undefined ? null : await hashPassword(password) };
}

/** What must hold together with the write. Throws `unknown_reference` and `already_exists`. */
export async function storeNewUser(ctx: Context, checked: CheckedUser): Promise<User> {
  await lockUserAdministration(ctx);
  await requireFreeEmail(ctx, checked.email, null);
  const manager_id = await requireGivenManager(ctx, checked);
  const { email, name, access_level, time_zone, password_hash } = checked;
  return addUser(ctx, { email, name, access_level, manager_id, time_zone, password_hash });
}

async function requireGivenManager(ctx: Context, { manager_id, manager_email }: CheckedUser): Promise<string | null> {
  if (manager_email === undefined) {
    if (manager_id) await requireManager(ctx, null, manager_id);
    return manager_id ?? null;
  }
  const manager = await findUserByEmail(ctx, normalizeEmail(manager_email));
  if (!manager || manager.deactivated_at !== null) throw invalidField('manager_email', 'no such active user', 'unknown_reference');
  return manager.id;
}
