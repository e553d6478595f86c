import type { SelectQueryBuilder } from 'kysely';
import type { Day } from '#domain/day.ts';
import type { Draft, DraftStatus, NamedDraft } from '#domain/draft.ts';
import { noteChange } from './change-feed.ts';
import type { Store, UpsertPlan } from './engine.ts';
import { ALTERNATIVES_PER_STATEMENT, inParts } from './in-parts.ts';
import { pagesById } from './pages.ts';
import type { Database } from './schema.ts';

const PLAN: UpsertPlan<'drafts'> = {
  table: 'drafts',
  key: ['user_id', 'id'],
  keep: ['origin', 'created_at'],
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
    signal_ids: 'text',
    signal_count: 'integer',
    match_confidence: 'double precision',
    categorization_source: 'text',
    status: 'text',
    time_entry_id: 'text',
    origin: 'text',
    dismissed_by: 'text',
    version: 'integer',
    pinned: 'integer',
    raw_minutes: 'double precision',
    intervals: 'text',
    match_runner_up: 'text',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

/** A draft may name very many signals. */
const DRAFTS_PER_PAGE = 200;

export type DraftFilter = { status: DraftStatus | 'all'; date_from?: Day | undefined; date_to?: Day | undefined };

/** One user's drafts, newest day first, then newest first. */
export async function listDrafts({ db }: Store, userId: string, filter: DraftFilter): Promise<NamedDraft[]> {
  let query = withNames(db.selectFrom('drafts').where('drafts.user_id', '=', userId));
  if (filter.status !== 'all') query = query.where('drafts.status', '=', filter.status);
  if (filter.date_from !== undefined) query = query.where('drafts.date', '>=', filter.date_from);
  if (filter.date_to !== undefined) query = query.where('drafts.date', '<=', filter.date_to);
  return query.orderBy('drafts.date', 'desc').orderBy('drafts.created_at', 'desc').orderBy('drafts.id').execute();
}

export async function findDraft({ db }: Store, userId: string, id: string): Promise<NamedDraft | undefined> {
  return withNames(db.selectFrom('drafts').where('drafts.user_id', '=', userId).where('drafts.id', '=', id)).executeTakeFirst();
}

/** Locks those of `ids` that are drafts of the user, in the order of their ids, until the transaction ends. */
export async function lockDrafts({ db, engine }: Store, userId: string, ids: readonly string[]): Promise<Draft[]> {
  if (ids.length === 0) return [];
  return engine.lockRows(db.selectFrom('drafts').selectAll().where('user_id', '=', userId).where('id', 'in', ids).orderBy('id')).execute();
}

export async function countPendingDrafts({ db }: Store, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('drafts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes drafts as they are given, new or changed. Who changes a draft has locked it, or its user, before. */
export async function saveDrafts(store: Store, drafts: readonly Draft[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, drafts);
  noteChange(store, 'drafts', drafts);
}

export async function findDraftsByKeys({ db, engine }: Store, keys: readonly { user_id: string; id: string }[]): Promise<Draft[]> {
  return engine.selectByKeys(db, PLAN, keys);
}

/** Locks those drafts of several users that are there, until the transaction ends. */
export async function lockDraftsByKeys({ db, engine }: Store, keys: readonly { user_id: string; id: string }[]): Promise<Draft[]> {
  return engine.selectByKeys(db, PLAN, keys, { lock: true });
}

/** All of a user's drafts, page by page, each locked until the transaction ends. */
export function lockDraftPages({ db, engine }: Store, userId: string): AsyncGenerator<Draft[]> {
  return pagesById((after) =>
    engine
      .lockRows(
        db.selectFrom('drafts').selectAll().where('user_id', '=', userId).where('id', '>', after).orderBy('id').limit(DRAFTS_PER_PAGE),
      )
      .execute(),
  );
}

/** All of a user's drafts, page by page. */
export function pageDrafts({ db }: Store, userId: string): AsyncGenerator<NamedDraft[]> {
  return pagesById((after) =>
    withNames(db.selectFrom('drafts').where('drafts.user_id', '=', userId).where('drafts.id', '>', after))
      .orderBy('drafts.id')
      .limit(DRAFTS_PER_PAGE)
      .execute(),
  );
}

/** A user's drafts of the engine's that nobody has decided on, page by page; with `lock`, each locked until the transaction ends. */
export function pageUndecidedEngineDrafts({ db, engine }: Store, userId: string, { lock }: { lock: boolean }): AsyncGenerator<Draft[]> {
  return pagesById((after) => {
    const undecided = db
      .selectFrom('drafts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('origin', '=', 'engine')
      .where((where) => where.or([where('status', '=', 'pending'), where('dismissed_by', '=', 'rule')]))
      .where('id', '>', after)
      .orderBy('id')
      .limit(DRAFTS_PER_PAGE);
    return (lock ? engine.lockRows(undecided) : undecided).execute();
  });
}

/** Which signals the drafts of some user-days name. */
export async function listSignalIdsOfDays(
  { db }: Store,
  userDays: readonly { user_id: string; date: Day }[],
): Promise<Pick<Draft, 'user_id' | 'id' | 'signal_ids'>[]> {
  const found: Pick<Draft, 'user_id' | 'id' | 'signal_ids'>[] = [];
  for (const some of inParts(userDays, ALTERNATIVES_PER_STATEMENT)) {
    const query = db
      .selectFrom('drafts')
      .select(['user_id', 'id', 'signal_ids'])
      .where((where) => where.or(some.map(({ user_id, date }) => where.and({ user_id, date }))));
    found.push(...(await query.execute()));
  }
  return found;
}

/** All drafts of a user-day, whoever made them and whatever became of them, in the order of their ids. */
export async function listDraftsOfDay({ db }: Store, userId: string, day: Day): Promise<Draft[]> {
  return db.selectFrom('drafts').selectAll().where('user_id', '=', userId).where('date', '=', day).orderBy('id').execute();
}

/** A user's accepted drafts of the engine's in a range of days whose time entry is still there, and what that is booked on now. */
export async function listBookedEngineDrafts({ db }: Store, userId: string, from: Day, to: Day) {
  return db
    .selectFrom('drafts')
    .innerJoin('time_entries', (join) =>
      join.onRef('time_entries.user_id', '=', 'drafts.user_id').onRef('time_entries.id', '=', 'drafts.time_entry_id'),
    )
    .select(['drafts.id as draft_id', 'drafts.signal_ids', 'drafts.date as drafted_on', 'time_entries.id as time_entry_id'])
    .select(['time_entries.date', 'time_entries.budget_id', 'time_entries.line_item_id', 'time_entries.task_id', 'time_entries.billable'])
    .where('drafts.user_id', '=', userId)
    .where('drafts.date', '>=', from)
    .where('drafts.date', '<=', to)
    .where('drafts.status', '=', 'accepted')
    .where('drafts.origin', '=', 'engine')
    .orderBy('drafts.date')
    .orderBy('drafts.id')
    .execute();
}

/** Locks all drafts of a user-day, whoever made them and whatever became of them, in the order of their ids. */
export async function lockDraftsOfDay({ db, engine }: Store, userId: string, day: Day): Promise<Draft[]> {
  return engine.lockRows(db.selectFrom('drafts').selectAll().where('user_id', '=', userId).where('date', '=', day).orderBy('id')).execute();
}

export async function removeDrafts(store: Store, userId: string, ids: readonly string[]): Promise<void> {
  for (const some of inParts(ids)) {
    await store.db.deleteFrom('drafts').where('user_id', '=', userId).where('id', 'in', some).execute();
    noteChange(store, 'drafts', [{ user_id: userId }]);
  }
}

function withNames(query: SelectQueryBuilder<Database, 'drafts', unknown>) {
  return query
    .leftJoin('budgets', 'budgets.id', 'drafts.budget_id')
    .leftJoin('line_items', 'line_items.id', 'drafts.line_item_id')
    .leftJoin('tasks', 'tasks.id', 'drafts.task_id')
    .selectAll('drafts')
    .select(['budgets.name as budget_name', 'line_items.name as line_item_name', 'tasks.title as task_title']);
}
