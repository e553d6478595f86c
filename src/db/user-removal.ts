import type { Instant } from '#domain/instant.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';

/** What was observed of a user and booked by them. */
export const CONTENT_TABLES = [
  'source_changes',
  'draft_source_changes',
  'draft_explanations',
  'draft_signals',
  'drafts',
  'signals',
  'time_entries',
  'history',
  'drafting_days',
] as const;

/** What a user signs in with and has chosen. */
export const ACCOUNT_TABLES = ['sessions', 'one_time_links', 'api_tokens', 'preferences', 'drafting_settings', 'private_patterns'] as const;

/** How many rows of a table are of these users. */
export async function countRowsOf({ db }: Store, table: (typeof CONTENT_TABLES)[number], userIds: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', 'in', userIds)
    .executeTakeFirstOrThrow();
  return count;
}

/** Deletes what was observed of users and booked by them, their history included. Who does has locked them. */
export async function removeContentOf(store: Store, userIds: readonly string[]): Promise<void> {
  for (const table of CONTENT_TABLES) await store.db.deleteFrom(table).where('user_id', 'in', userIds).execute();
  const owners = userIds.map((user_id) => ({ user_id }));
  for (const noun of ['signals', 'drafts', 'time_entries', 'source_changes'] as const) noteChange(store, noun, owners);
}

/** Ends what users sign in with, and deletes what they have chosen. */
export async function removeAccountOf(store: Store, userIds: readonly string[]): Promise<void> {
  for (const table of ACCOUNT_TABLES) await store.db.deleteFrom(table).where('user_id', 'in', userIds).execute();
  const owners = userIds.map((user_id) => ({ user_id }));
  for (const noun of ['access', 'preferences', 'api_tokens'] as const) noteChange(store, noun, owners);
}

/** Which of these users decided on time entries that are there. */
export async function findDecidersAmong({ db }: Store, userIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const column of ['approved_by', 'rejected_by'] as const) {
    const rows = await db.selectFrom('time_entries').select(`${column} as id`).distinct().where(column, 'in', userIds).execute();
    for (const { id } of rows) if (id !== null) found.add(id);
  }
  return found;
}

/** Leaves those who report to these users without a manager. */
export async function releaseReportsOf(store: Store, userIds: readonly string[], now: Instant): Promise<void> {
  const released = await store.db
    .updateTable('users')
    .set((set) => ({ manager_id: null, version: set('version', '+', 1), updated_at: now }))
    .where('manager_id', 'in', userIds)
    .returning('id as user_id')
    .execute();
  for (const noun of ['access', 'users'] as const) noteChange(store, noun, released);
}

/** Deletes users of whom nothing is left. */
export async function removeUsers(store: Store, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await store.db.deleteFrom('user_time_zones').where('user_id', 'in', userIds).execute();
  await store.db.deleteFrom('users').where('id', 'in', userIds).execute();
  noteChange(
    store,
    'users',
    userIds.map((user_id) => ({ user_id })),
  );
}
