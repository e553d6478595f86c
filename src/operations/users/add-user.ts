import { insertUser, saveZoneChange } from '#db/users.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';

export type NewUser = Pick<User, 'email' | 'name' | 'access_level' | 'manager_id' | 'password_hash'> & {
  /** Without one, the deployment's. */
  time_zone?: string | undefined;
};

/** The first zone holds for all time before it as well: what happened before the user was made has a day too. */
const SINCE_EVER = 0;

/** Puts a user into the store. What makes one possible has been checked before, under the lock on user administration. */
export async function addUser(ctx: Context, { time_zone = ctx.defaultTimeZone, ...given }: NewUser): Promise<User> {
  const now = ctx.clock();
  const user: User = { id: ctx.newId(), ...given, deactivated_at: null, is_sample: 0, version: 1, created_at: now, updated_at: now };
  await insertUser(ctx, user);
  await saveZoneChange(ctx, user.id, { effective_at: SINCE_EVER, time_zone });
  return user;
}
