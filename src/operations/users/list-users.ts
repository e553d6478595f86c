import { listUsers as selectUsers, type UserFilter } from '#db/users.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { profilesOf } from './profiles.ts';

/** Users by name, deactivated ones only where asked for. */
export async function listUsers(ctx: Context, filter: UserFilter, page: PageRequest): Promise<Page<Profile>> {
  authorizeUser(ctx, 'listUsers');
  const users = await selectUsers(ctx, filter, page);
  return toPage(await profilesOf(ctx, users), page.limit, (user) => [user.name, user.id]);
}
