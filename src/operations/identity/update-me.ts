import { lockUser } from '#db/users.ts';
import { notFound } from '#domain/app-error.ts';
import { givenFields } from '#domain/given-fields.ts';
import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { changeUser } from '#operations/users/change-user.ts';
import { profileOf } from '#operations/users/profiles.ts';
import { requireTimeZone } from '#operations/users/require-user-fields.ts';

/** Changes the caller's own name and time zone. Throws `invalid_input`. */
export async function updateMe(ctx: Context, given: { name?: string | undefined; time_zone?: string | undefined }): Promise<Profile> {
  const caller = authorizeUser(ctx, 'updateMe');
  requireTimeZone(given.time_zone);
  return inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, caller.user_id);
    if (!user) throw notFound('user');
    return profileOf(ctx, await changeUser(ctx, user, givenFields(given)));
  });
}
