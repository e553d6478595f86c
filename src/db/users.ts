import type { ZoneChange } from '#domain/time-zone.ts';
import type { User } from '#domain/user.ts';
import type { Store } from './engine.ts';

export async function findUser({ db }: Store, id: string): Promise<User | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Locks those of `ids` that are active users, in the order of their ids, until the transaction ends: whoever changes
 * a user's signals and drafts in bulk holds this lock, so that ingest and drafting of one user take turns.
 */
export async function lockActiveUsers({ db, engine }: Store, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const query = db.selectFrom('users').select('id').where('id', 'in', ids).where('deactivated_at', 'is', null).orderBy('id');
  const rows = await engine.lockRows(query).execute();
  return new Set(rows.map((row) => row.id));
}

/** The zones of each user, ascending by when they took effect. */
export async function zoneChangesOf({ db }: Store, userIds: readonly string[]): Promise<Map<string, ZoneChange[]>> {
  const changes = new Map<string, ZoneChange[]>(userIds.map((id) => [id, []]));
  if (userIds.length === 0) return changes;
  const rows = await db
    .selectFrom('user_time_zones')
    .selectAll()
    .where('user_id', 'in', userIds)
    .orderBy('user_id')
    .orderBy('effective_at')
    .execute();
  for (const { user_id, effective_at, time_zone } of rows) changes.get(user_id)?.push({ effective_at, time_zone });
  return changes;
}
