import type { TimeEntry } from '#domain/time-entry.ts';
import { noteChange } from './change-feed.ts';
import type { Store, UpsertPlan } from './engine.ts';
import { inParts } from './in-parts.ts';
import { pagesById } from './pages.ts';

const PLAN: UpsertPlan<'time_entries'> = {
  table: 'time_entries',
  key: ['user_id', 'id'],
  keep: ['draft_id', 'created_at'],
  columns: {
    user_id: 'text',
    id: 'text',
    date: 'text',
    hours: 'double precision',
    description: 'text',
    budget_id: 'text',
    line_item_id: 'text',
    task_id: 'text',
    billable: 'integer',
    billable_hours: 'double precision',
    status: 'text',
    intervals: 'text',
    started_at: 'bigint',
    ended_at: 'bigint',
    draft_id: 'text',
    approved_by: 'text',
    approved_at: 'bigint',
    rejected_by: 'text',
    rejected_at: 'bigint',
    rejection_reason: 'text',
    evidence: 'text',
    version: 'integer',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

const ROWS_PER_PAGE = 500;
/** Writes time entries as they are given, new or changed. Who changes one has locked it before. */
export async function saveTimeEntries(store: Store, entries: readonly TimeEntry[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, entries);
  noteChange(store, 'time_entries', entries);
}

/** Those of the entries that are there. */
export async function findTimeEntriesByKeys({ db, engine }: Store, keys: readonly { user_id: string; id: string }[]): Promise<TimeEntry[]> {
  return engine.selectByKeys(db, PLAN, keys);
}

/** Locks those of `ids` that are entries of these users, in the order of their ids, until the transaction ends. */
export async function lockTimeEntriesByIds(
  { db, engine }: Store,
  userIds: readonly string[],
  ids: readonly string[],
): Promise<TimeEntry[]> {
  const locked: TimeEntry[] = [];
  for (const some of inParts([...ids].sort())) {
    const entries = db.selectFrom('time_entries').selectAll().where('user_id', 'in', userIds).where('id', 'in', some);
    locked.push(...(await engine.lockRows(entries.orderBy('id')).execute()));
  }
  return locked;
}

/** Locks those of a user's time entries that were made of drafts, in the order of their ids, until the transaction ends. */
export async function lockDraftedEntries({ db, engine }: Store, userId: string): Promise<void> {
  const drafted = db.selectFrom('time_entries').select('id').where('user_id', '=', userId).where('draft_id', 'is not', null);
  await engine.lockRows(drafted.orderBy('id')).execute();
}

/** The time entries that a user made of drafts, page by page, each locked until the transaction ends. */
export function lockDraftedEntryPages({ db, engine }: Store, userId: string): AsyncGenerator<TimeEntry[]> {
  return pagesById((after) => {
    const drafted = db.selectFrom('time_entries').selectAll().where('user_id', '=', userId).where('draft_id', 'is not', null);
    return engine.lockRows(drafted.where('id', '>', after).orderBy('id').limit(ROWS_PER_PAGE)).execute();
  });
}

/** Locks the time entries that were made of some of a user's drafts, until the transaction ends. */
export async function* lockEntriesOfDrafts(
  { db, engine }: Store,
  userId: string,
  draftIds: readonly string[],
): AsyncGenerator<TimeEntry[]> {
  for (const some of inParts(draftIds)) {
    const made = db.selectFrom('time_entries').selectAll().where('user_id', '=', userId).where('draft_id', 'in', some);
    yield engine.lockRows(made.orderBy('id')).execute();
  }
}

/** Deletes entries. Who does has locked them before. */
export async function removeTimeEntries(store: Store, entries: readonly Pick<TimeEntry, 'user_id' | 'id'>[]): Promise<void> {
  for (const [userId, ofUser] of Map.groupBy(entries, (entry) => entry.user_id)) {
    for (const some of inParts(ofUser.map((entry) => entry.id))) {
      await store.db.deleteFrom('time_entries').where('user_id', '=', userId).where('id', 'in', some).execute();
    }
  }
  noteChange(store, 'time_entries', entries);
}
