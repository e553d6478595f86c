import { findUser } from '#db/users.ts';
import { notFound } from '#domain/app-error.ts';
import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { profileOf } from './profiles.ts';

/** One user, deactivated or not. Throws `not_found`. */
export async function getUser(ctx: Context, id: string): Promise<Profile> {
  authorizeUser(ctx, 'getUser');
  const user = await findUser(ctx, id);
  if (!user) throw notFound('user');
  return profileOf(ctx, user);
}
