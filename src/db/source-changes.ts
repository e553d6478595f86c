import type { Instant } from '#domain/instant.ts';
import { noteChange } from './change-feed.ts';
import type { Store, UpsertPlan } from './engine.ts';
import { ALTERNATIVES_PER_STATEMENT, inParts } from './in-parts.ts';
import type { SourceChangeRow } from './schema.ts';

const PLAN: UpsertPlan<'source_changes'> = {
  table: 'source_changes',
  key: ['user_id', 'time_entry_id', 'signal_id'],
  keep: [],
  columns: {
    user_id: 'text',
    time_entry_id: 'text',
    signal_id: 'text',
    before: 'text',
    after: 'text',
    changed_at: 'bigint',
    acknowledged_at: 'bigint',
  },
};

export type SourceChangeKey = Pick<SourceChangeRow, 'user_id' | 'time_entry_id' | 'signal_id'>;

export async function findSourceChanges({ db, engine }: Store, keys: readonly SourceChangeKey[]): Promise<SourceChangeRow[]> {
  return engine.selectByKeys(db, PLAN, keys);
}

/** Writes what has changed. Who does has locked the drafts that the entries were made from before. */
export async function saveSourceChanges(store: Store, changes: readonly SourceChangeRow[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, changes);
  noteChange(store, 'source_changes', changes);
}

export async function removeSourceChanges(store: Store, keys: readonly SourceChangeKey[]): Promise<void> {
  for (const some of inParts(keys, ALTERNATIVES_PER_STATEMENT)) {
    await store.db
      .deleteFrom('source_changes')
      .where((where) => where.or(some.map(({ user_id, time_entry_id, signal_id }) => where.and({ user_id, time_entry_id, signal_id }))))
      .execute();
  }
  noteChange(store, 'source_changes', keys);
}

export async function removeSourceChangesOfEntries(store: Store, userId: string, timeEntryIds: readonly string[]): Promise<void> {
  for (const some of inParts(timeEntryIds)) {
    await store.db.deleteFrom('source_changes').where('user_id', '=', userId).where('time_entry_id', 'in', some).execute();
    noteChange(store, 'source_changes', [{ user_id: userId }]);
  }
}

/** What has changed and was not acknowledged behind these entries of one user, by entry and signal. */
export async function listOpenSourceChanges({ db }: Store, userId: string, timeEntryIds: readonly string[]): Promise<SourceChangeRow[]> {
  if (timeEntryIds.length === 0) return [];
  return db
    .selectFrom('source_changes')
    .selectAll()
    .where('user_id', '=', userId)
    .where('time_entry_id', 'in', timeEntryIds)
    .where('acknowledged_at', 'is', null)
    .orderBy('time_entry_id')
    .orderBy('signal_id')
    .execute();
}

export async function acknowledgeSourceChanges(store: Store, userId: string, timeEntryId: string, now: Instant): Promise<void> {
  await store.db
    .updateTable('source_changes')
    .set({ acknowledged_at: now })
    .where('user_id', '=', userId)
    .where('time_entry_id', '=', timeEntryId)
    .where('acknowledged_at', 'is', null)
    .execute();
  noteChange(store, 'source_changes', [{ user_id: userId }]);
}
