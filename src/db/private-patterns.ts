import type { Instant } from '#domain/instant.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';

export type PrivatePatterns = { patterns: string[] };

/** The private patterns of those of `userIds` who have some. Who goes by them has locked these users, so that none are added meanwhile. */
export async function findPrivatePatternsOf({ db }: Store, userIds: readonly string[]): Promise<Map<string, string[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await db.selectFrom('private_patterns').selectAll().where('user_id', 'in', userIds).execute();
  return new Map(rows.map(({ user_id, patterns }) => [user_id, JSON.parse(patterns) as string[]]));
}

export async function findPrivatePatterns(store: Store, userId: string): Promise<string[]> {
  return (await findPrivatePatternsOf(store, [userId])).get(userId) ?? [];
}

/** One user's private patterns with their version. */
export async function findVersionedPatterns({ db }: Store, userId: string): Promise<Versioned<PrivatePatterns>> {
  const row = await db.selectFrom('private_patterns').selectAll().where('user_id', '=', userId).executeTakeFirst();
  return row ? { patterns: JSON.parse(row.patterns), version: row.version } : { patterns: [], version: 0 };
}

/** Saves them as the next version. */
export async function savePrivatePatterns(store: Store, userId: string, patterns: readonly string[], now: Instant): Promise<void> {
  const row = { patterns: JSON.stringify(patterns), updated_at: now };
  await store.db
    .insertInto('private_patterns')
    .values({ user_id: userId, version: 1, ...row })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet((update) => ({ ...row, version: update('private_patterns.version', '+', 1) })),
    )
    .execute();
  noteChange(store, 'preferences', [{ user_id: userId }]);
}
