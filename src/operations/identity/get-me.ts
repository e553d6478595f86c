import { findUser } from '#db/users.ts';
import { notFound } from '#domain/app-error.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { profileOf } from '#operations/users/profiles.ts';

/** The caller and what their access level allows. */
export async function getMe(ctx: Context): Promise<{ user: Profile; permissions: ToolPermission[] }> {
  const caller = authorizeUser(ctx, 'getMe');
  const user = await findUser(ctx, caller.user_id);
  if (!user) throw notFound('user');
  return { user: await profileOf(ctx, user), permissions: caller.permissions };
}
