import { type SelectQueryBuilder, sql } from 'kysely';
import type { Day } from '#domain/day.ts';
import type { PageRequest } from '#domain/page.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { dayRange, type TimeEntryFilter } from '#domain/time-entry-filter.ts';
import type { AlikeTimeEntries } from '#domain/time-entry-summary.ts';
import type { NamedTimeEntry } from '#domain/time-entry-view.ts';
import type { Db, Store } from './engine.ts';
import { type EntryReader, isVisibleOwner } from './entry-scope.ts';
import type { Database } from './schema.ts';

/**
 * The entries the reader may see, newest day first, then newest first. One row more than a page, if there is one.
 * The page is found on an index alone and only its rows are read and named, so that a manager's many entries are not.
 */
export async function listTimeEntries(
  store: Store,
  reader: EntryReader,
  filter: TimeEntryFilter,
  page: PageRequest,
): Promise<NamedTimeEntry[]> {
  let ids = visible(store, reader, filter).select('time_entries.id');
  const [date, id] = page.after ?? [];
  if (date !== undefined && id !== undefined) {
    ids = ids.where(({ eb, refTuple, tuple }) => eb(refTuple('time_entries.date', 'time_entries.id'), '<', tuple(date, id)));
  }
  const pageOfIds = ids
    .orderBy('time_entries.date', 'desc')
    .orderBy('time_entries.id', 'desc')
    .limit(page.limit + 1);
  return withNames(store.db.selectFrom('time_entries').where('time_entries.id', 'in', pageOfIds))
    .orderBy('time_entries.date', 'desc')
    .orderBy('time_entries.id', 'desc')
    .execute();
}

/** One user's entries of a range of days, oldest day first, then oldest first. */
export async function listEntriesOfUser({ db }: Store, userId: string, range: { date_from: Day; date_to: Day }): Promise<NamedTimeEntry[]> {
  const ofUser = db
    .selectFrom('time_entries')
    .where('time_entries.user_id', '=', userId)
    .where('time_entries.date', '>=', range.date_from)
    .where('time_entries.date', '<=', range.date_to);
  return withNames(ofUser).orderBy('time_entries.date').orderBy('time_entries.id').execute();
}

export async function findTimeEntry(store: Store, reader: EntryReader, id: string): Promise<NamedTimeEntry | undefined> {
  return withNames(visible(store, reader).where('time_entries.id', '=', id)).executeTakeFirst();
}

/** Locks an entry that the reader may see until the transaction ends. */
export async function lockTimeEntry(store: Store, reader: EntryReader, id: string): Promise<TimeEntry | undefined> {
  return store.engine.lockRows(visible(store, reader).selectAll().where('time_entries.id', '=', id)).executeTakeFirst();
}

/** Of the entries the reader may see, how many are alike. SQL only counts: hours are added up by the domain alone. */
export async function countAlikeTimeEntries(store: Store, reader: EntryReader, filter: TimeEntryFilter): Promise<AlikeTimeEntries[]> {
  return visible(store, reader, filter)
    .select(['date', 'status', 'hours', 'billable', 'billable_hours'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy(['date', 'status', 'hours', 'billable', 'billable_hours'])
    .execute();
}

/** How many entries of others wait for approval, among those the reader may see. */
export async function countWaitingTimeEntries(store: Store, reader: EntryReader): Promise<number> {
  const { count } = await visible(store, reader, { status: 'draft' })
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('time_entries.user_id', '<>', reader.user_id)
    .executeTakeFirstOrThrow();
  return count;
}

/** The entries of a filter that the reader may see. */
export function visible({ db }: Store, reader: EntryReader, filter: TimeEntryFilter = {}) {
  const { from, to } = dayRange(filter);
  let query = db.selectFrom('time_entries').where(isVisibleOwner('time_entries.user_id', reader));
  if (filter.user_id !== undefined) query = query.where('time_entries.user_id', '=', filter.user_id);
  if (filter.task_id !== undefined) query = query.where('time_entries.task_id', '=', filter.task_id);
  if (filter.budget_id !== undefined) query = query.where('time_entries.budget_id', '=', filter.budget_id);
  if (filter.status !== undefined) query = query.where('time_entries.status', '=', filter.status);
  if (filter.source_changed) query = query.where('time_entries.id', 'in', entriesWithOpenChanges(db, reader.user_id));
  if (from !== undefined) query = query.where('time_entries.date', '>=', from);
  if (to !== undefined) query = query.where('time_entries.date', '<=', to);
  return query;
}

/** Marks are for their owner's eyes, so of nobody else's entries is it told whether they have one. */
function entriesWithOpenChanges(db: Db, userId: string) {
  return db
    .selectFrom('source_changes')
    .select('source_changes.time_entry_id')
    .where('source_changes.user_id', '=', userId)
    .where('source_changes.acknowledged_at', 'is', null);
}

/** Outer joins throughout, so that the list's own index leads whatever the planner thinks of the other tables. */
export function withNames(query: SelectQueryBuilder<Database, 'time_entries', unknown>) {
  return query
    .leftJoin('users as owners', 'owners.id', 'time_entries.user_id')
    .leftJoin('users as approvers', 'approvers.id', 'time_entries.approved_by')
    .leftJoin('users as rejecters', 'rejecters.id', 'time_entries.rejected_by')
    .leftJoin('budgets', 'budgets.id', 'time_entries.budget_id')
    .leftJoin('line_items', 'line_items.id', 'time_entries.line_item_id')
    .leftJoin('tasks', 'tasks.id', 'time_entries.task_id')
    .selectAll('time_entries')
    .select([
      sql<string>`owners.name`.as('user_name'),
      'approvers.name as approved_by_name',
      'rejecters.name as rejected_by_name',
      'budgets.name as budget_name',
      'line_items.name as line_item_name',
      'tasks.task_key',
      'tasks.title as task_title',
    ]);
}
