import { lockUserAdministration } from '#db/tool-permissions.ts';
import { hasUsers } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';
import { addUser, type NewUser } from '#operations/users/add-user.ts';

export type FirstExecutive = Pick<NewUser, 'email' | 'name' | 'time_zone'> & { password_hash: string };

/** The user who makes all others. However many race for it, one is made and the others meet `already_set_up`. */
export async function addFirstExecutive(ctx: Context, given: FirstExecutive): Promise<User> {
  await lockUserAdministration(ctx);
  await refuseWhenSetUp(ctx);
  return addUser(ctx, { ...given, access_level: 'executive', manager_id: null });
}

export async function refuseWhenSetUp(ctx: Context): Promise<void> {
  if (await hasUsers(ctx)) throw new AppError('already_set_up', 'This Daybook is set up already.');
}
