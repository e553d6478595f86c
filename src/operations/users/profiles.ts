import { zoneChangesOf } from '#db/users.ts';
import { type Profile, toProfile } from '#domain/profile.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';

/** Users as they may be seen, with the zone that holds for each now. */
export async function profilesOf(ctx: Pick<Context, 'db' | 'engine' | 'clock'>, users: readonly User[]): Promise<Profile[]> {
  const zones = await zoneChangesOf(
    ctx,
    users.map((user) => user.id),
  );
  return users.map((user) => toProfile(user, zones.get(user.id) ?? [], ctx.clock()));
}

export async function profileOf(ctx: Pick<Context, 'db' | 'engine' | 'clock'>, user: User): Promise<Profile> {
  const [profile] = await profilesOf(ctx, [user]);
  return profile as Profile;
}
