import { revokeApiTokensOf } from '#db/api-tokens.ts';
import { removeUnusedLinks } from '#db/one-time-links.ts';
import { revokeServiceTokensBoundTo } from '#db/service-tokens.ts';
import { removeSessionsOf } from '#db/sessions.ts';
import type { Profile } from '#domain/profile.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockAdministeredUser, refuseLastExecutive } from './administer.ts';
import { changeUser } from './change-user.ts';
import { profileOf } from './profiles.ts';

/**
 * Shuts a user out at once and for good: sessions end, their tokens and invitations die, also service tokens that speak for
 * exactly them. Their data stays, and so do agents of everyone's that they once set up. Throws `not_found`, `forbidden` and `last_executive`.
 */
export async function deactivateUser(ctx: Context, id: string): Promise<Profile> {
  const caller = authorizeUser(ctx, 'deactivateUser');
  return inTransaction(ctx, async (ctx) => {
    const user = await lockAdministeredUser(ctx, caller, id);
    if (user.deactivated_at !== null) return profileOf(ctx, user);
    await refuseLastExecutive(ctx, user);
    const now = ctx.clock();
    await removeSessionsOf(ctx, id);
    await revokeApiTokensOf(ctx, id, now);
    await revokeServiceTokensBoundTo(ctx, id, now);
    await removeUnusedLinks(ctx, 'invitation', id);
    return profileOf(ctx, await changeUser(ctx, user, { deactivated_at: now }));
  });
}
