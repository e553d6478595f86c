import { removeServiceTokensOf } from '#db/service-tokens.ts';
import { findDecidersAmong, releaseReportsOf, removeAccountOf, removeContentOf, removeUsers } from '#db/user-removal.ts';
import { hasActiveExecutiveBeside, saveUser } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';

/**
 * Removes sample users with all that is theirs. Two stay without their data and as sample no more: the caller, and, shut out, whoever decided
 * on a real person's time. Returns how many went and stayed. The users and user administration are locked. Throws `last_executive`.
 */
export async function removeSampleUsers(
  ctx: Context,
  caller: UserCaller,
  sampleUsers: readonly User[],
): Promise<{ removed: number; kept: number }> {
  if (sampleUsers.length === 0) return { removed: 0, kept: 0 };
  const others = sampleUsers.filter(({ id }) => id !== caller.user_id);
  const otherIds = others.map(({ id }) => id);
  if (!(await hasActiveExecutiveBeside(ctx, otherIds)))
    throw new AppError('last_executive', 'Nobody but sample users is an executive. Make another one first.');
  await removeContentOf(
    ctx,
    sampleUsers.map(({ id }) => id),
  );
  const deciders = await removeAccounts(ctx, caller, otherIds);
  const now = ctx.clock();
  const kept = sampleUsers.filter(({ id }) => id === caller.user_id || deciders.has(id));
  for (const user of kept) {
    const isShutOut = deciders.has(user.id);
    await saveUser(ctx, {
      ...user,
      is_sample: 0,
      ...(otherIds.includes(user.manager_id ?? '') ? { manager_id: null } : {}),
      ...(isShutOut ? { deactivated_at: user.deactivated_at ?? now, password_hash: null } : {}),
      version: user.version + 1,
      updated_at: now,
    });
  }
  const removed = otherIds.filter((id) => !deciders.has(id));
  await removeUsers(ctx, removed);
  return { removed: removed.length, kept: kept.length };
}

/** Returns who decided on what is left of time entries, which are real ones now. */
async function removeAccounts(ctx: Context, caller: UserCaller, userIds: readonly string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  await removeAccountOf(ctx, userIds);
  await removeServiceTokensOf(ctx, userIds, caller.user_id);
  await releaseReportsOf(ctx, userIds, ctx.clock());
  return findDecidersAmong(ctx, userIds);
}
