import { insertSession } from '#db/sessions.ts';
import { toolPermissionsOf } from '#db/tool-permissions.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import type { Profile } from '#domain/profile.ts';
import { sessionExpiresAt } from '#domain/session.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';
import { profileOf } from '#operations/users/profiles.ts';
import { newSecret } from './new-secret.ts';

/** Who has just signed in, and the session token that their browser keeps from now on. */
export type SignedIn = { user: Profile; permissions: ToolPermission[]; session_token: string };

/** Opens a session for a user who has just proved to be themself. */
export async function openSession(ctx: Context, user: User): Promise<SignedIn> {
  const now = ctx.clock();
  const { token, token_hash } = newSecret('session');
  await insertSession(ctx, {
    id: ctx.newId(),
    token_hash,
    user_id: user.id,
    created_at: now,
    last_used_at: now,
    expires_at: sessionExpiresAt(now, now),
  });
  return { user: await profileOf(ctx, user), permissions: await toolPermissionsOf(ctx, user.access_level), session_token: token };
}
