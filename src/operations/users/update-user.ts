import type { AccessLevel } from '#domain/access-level.ts';
import { givenFields } from '#domain/given-fields.ts';
import type { Profile } from '#domain/profile.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockAdministeredUser, refuseLastExecutive, requireReach } from './administer.ts';
import { changeUser } from './change-user.ts';
import { profileOf } from './profiles.ts';
import { requireEmail, requireFreeEmail, requireManager, requireTimeZone } from './require-user-fields.ts';

/** An absent field stays as it is; `manager_id` null: reports to nobody. */
export type UpdateUser = {
  name?: string | undefined;
  email?: string | undefined;
  access_level?: AccessLevel | undefined;
  manager_id?: string | null | undefined;
  time_zone?: string | undefined;
};

/**
 * Changes a user; an access level holds from their next call on, a zone from now on. `version`: as the caller saw it.
 * Throws `invalid_input`, `forbidden`, `not_found`, `version_changed`, `last_executive`, `already_exists` and `unknown_reference`.
 */
export async function updateUser(ctx: Context, id: string, given: UpdateUser, version?: number): Promise<Profile> {
  const caller = authorizeUser(ctx, 'updateUser');
  if (given.access_level !== undefined) requireReach(caller, given.access_level);
  const changes = givenFields(given);
  if (given.email !== undefined) changes.email = requireEmail(given.email);
  requireTimeZone(given.time_zone);
  return inTransaction(ctx, async (ctx) => {
    const user = await lockAdministeredUser(ctx, caller, id);
    requireSeenVersion('user', user, version);
    if (changes.access_level !== undefined && changes.access_level !== 'executive') await refuseLastExecutive(ctx, user);
    if (changes.email !== undefined) await requireFreeEmail(ctx, changes.email, id);
    if (changes.manager_id && changes.manager_id !== user.manager_id) await requireManager(ctx, id, changes.manager_id);
    return profileOf(ctx, await changeUser(ctx, user, changes));
  });
}
