import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockAdministeredUser } from './administer.ts';
import { changeUser } from './change-user.ts';
import { profileOf } from './profiles.ts';

/** Lets a deactivated user back in with the password they had; tokens stay dead. Throws `not_found` and `forbidden`. */
export async function reactivateUser(ctx: Context, id: string): Promise<Profile> {
  const caller = authorizeUser(ctx, 'reactivateUser');
  return inTransaction(ctx, async (ctx) => {
    const user = await lockAdministeredUser(ctx, caller, id);
    return profileOf(ctx, user.deactivated_at === null ? user : await changeUser(ctx, user, { deactivated_at: null }));
  });
}
