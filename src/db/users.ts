import type { PageRequest } from '#domain/page.ts';
import type { ZoneChange } from '#domain/time-zone.ts';
import type { User } from '#domain/user.ts';
import { noteChange } from './change-feed.ts';
import { containsText } from './contains-text.ts';
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

/** `email` normalized. */
export async function findUserByEmail({ db }: Store, email: string): Promise<User | undefined> {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
}

/** Locks one user, deactivated or not, until the transaction ends. */
export async function lockUser({ db, engine }: Store, id: string): Promise<User | undefined> {
  return engine.lockRows(db.selectFrom('users').selectAll().where('id', '=', id)).executeTakeFirst();
}

export async function hasUsers({ db }: Store): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Active executives apart from one user. Stays true for the holder of the lock on user administration. */
export async function hasOtherActiveExecutive({ db }: Store, userId: string): Promise<boolean> {
  const other = await db
    .selectFrom('users')
    .select('id')
    .where('access_level', '=', 'executive')
    .where('deactivated_at', 'is', null)
    .where('id', '<>', userId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Whether an active executive is there who is none of these users. */
export async function hasActiveExecutiveBeside({ db }: Store, userIds: readonly string[]): Promise<boolean> {
  const executives = await db
    .selectFrom('users')
    .select('id')
    .where('access_level', '=', 'executive')
    .where('deactivated_at', 'is', null)
    .execute();
  return executives.some(({ id }) => !userIds.includes(id));
}

/** The manager of everyone who has one. */
export async function managersByUser({ db }: Store): Promise<Map<string, string>> {
  const rows = await db.selectFrom('users').select(['id', 'manager_id']).where('manager_id', 'is not', null).execute();
  return new Map(rows.map((row) => [row.id, row.manager_id as string]));
}

export async function insertUser(store: Store, user: User): Promise<void> {
  await store.db.insertInto('users').values(user).execute();
  noteChange(store, 'users', [{ user_id: user.id }]);
}

/** Writes a user as it is given. Who changes one has locked it before. */
export async function saveUser(store: Store, { id, ...columns }: User): Promise<void> {
  await store.db.updateTable('users').set(columns).where('id', '=', id).execute();
  for (const noun of ['access', 'users'] as const) noteChange(store, noun, [{ user_id: id }]);
}

/** From `effective_at` on the user's days are those of another zone. */
export async function saveZoneChange(store: Store, userId: string, { effective_at, time_zone }: ZoneChange): Promise<void> {
  await store.db
    .insertInto('user_time_zones')
    .values({ user_id: userId, effective_at, time_zone })
    .onConflict((conflict) => conflict.columns(['user_id', 'effective_at']).doUpdateSet({ time_zone }))
    .execute();
  noteChange(store, 'preferences', [{ user_id: userId }]);
}

/** `search`: part of a name or e-mail address, whatever its case. */
export type UserFilter = { include_deactivated: boolean; search?: string | undefined };

/** Users by name, then id: the rows of the page and, where there is more, one too many. */
export async function listUsers({ db }: Store, filter: UserFilter, { limit, after }: PageRequest): Promise<User[]> {
  const [name, id] = after ?? [];
  let query = db.selectFrom('users').selectAll();
  if (!filter.include_deactivated) query = query.where('deactivated_at', 'is', null);
  if (filter.search !== undefined) query = query.where(containsText(['name', 'email'], filter.search));
  if (name !== undefined && id !== undefined) query = query.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)));
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}
