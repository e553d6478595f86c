import type { Instant } from '#domain/instant.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';

/** The private patterns of those of `userIds` who have some. Who goes by them has locked these users, so that none are added meanwhile. */
export async function findPrivatePatternsOf({ db }: Store, userIds: readonly string[]): Promise<Map<string, string[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await db.selectFrom('private_patterns').selectAll().where('user_id', 'in', userIds).execute();
  return new Map(rows.map(({ user_id, patterns }) => [user_id, JSON.parse(patterns) as string[]]));
}

export async function findPrivatePatterns(store: Store, userId: string): Promise<string[]> {
  return (await findPrivatePatternsOf(store, [userId])).get(userId) ?? [];
}

export async function savePrivatePatterns(store: Store, userId: string, patterns: readonly string[], now: Instant): Promise<void> {
  const row = { patterns: JSON.stringify(patterns), updated_at: now };
  await store.db
    .insertInto('private_patterns')
    .values({ user_id: userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute();
  noteChange(store, 'preferences', [{ user_id: userId }]);
}
