import { lockUserAdministration } from '#db/tool-permissions.ts';
import { hasOtherActiveExecutive, lockUser } from '#db/users.ts';
import { type AccessLevel, isAtLeast } from '#domain/access-level.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';

/** The user to be changed, locked, with user administration to oneself until the transaction ends. Throws `not_found` and `forbidden`. */
export async function lockAdministeredUser(ctx: Context, caller: UserCaller, id: string): Promise<User> {
  await lockUserAdministration(ctx);
  const user = await lockUser(ctx, id);
  if (!user) throw notFound('user');
  requireReach(caller, user.access_level);
  return user;
}

/** Whoever may change users hands out no access level above their own and changes nobody above it. Throws `forbidden`. */
export function requireReach(caller: UserCaller, level: AccessLevel): void {
  if (!isAtLeast(caller.access_level, level)) throw new AppError('forbidden', `Only ${level}s and above may do this.`);
}

/** Throws `last_executive` where the user is the only active executive; call it under the lock on user administration. */
export async function refuseLastExecutive(ctx: Context, user: User): Promise<void> {
  const isActiveExecutive = user.access_level === 'executive' && user.deactivated_at === null;
  if (isActiveExecutive && !(await hasOtherActiveExecutive(ctx, user.id))) {
    throw new AppError('last_executive', 'The last active executive can’t be demoted or deactivated. Make another one first.');
  }
}
