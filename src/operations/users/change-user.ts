import { saveUser, saveZoneChange } from '#db/users.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';
import { redraftAfterZoneChange } from '#operations/drafting/redraft-after-zone-change.ts';
import { profileOf } from './profiles.ts';

/** What may change of a user. A new zone holds from now on: days already given never move. */
export type UserChanges = Partial<Omit<User, 'id' | 'is_sample' | 'version' | 'created_at' | 'updated_at'>> & {
  time_zone?: string | undefined;
};

/** Writes checked changes to a user who has been locked. */
export async function changeUser(ctx: Context, before: User, { time_zone, ...changes }: UserChanges): Promise<User> {
  const now = ctx.clock();
  const user: User = { ...before, ...changes, version: before.version + 1, updated_at: now };
  await saveUser(ctx, user);
  if (time_zone !== undefined && time_zone !== (await profileOf(ctx, user)).time_zone) {
    await saveZoneChange(ctx, user.id, { effective_at: now, time_zone });
    await redraftAfterZoneChange(ctx, user.id, now);
  }
  return user;
}
