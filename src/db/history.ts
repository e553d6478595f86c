import type { Store, UpsertPlan } from './engine.ts';
import { type EntryReader, isVisibleOwner } from './entry-scope.ts';
import { inParts } from './in-parts.ts';
import { pagesById } from './pages.ts';
import type { HistoryRow } from './schema.ts';

/** `actor_name`: null where no person acted. */
export type NamedHistoryRow = HistoryRow & { actor_name: string | null };

const ROWS_PER_PAGE = 500;
const PLAN: UpsertPlan<'history'> = {
  table: 'history',
  key: ['user_id', 'id'],
  keep: ['at', 'actor_kind', 'actor_id', 'action', 'subject', 'subject_id', 'operation_id', 'undone_operation_id', 'before', 'after'],
  columns: {
    user_id: 'text',
    id: 'text',
    at: 'bigint',
    actor_kind: 'text',
    actor_id: 'text',
    action: 'text',
    subject: 'text',
    subject_id: 'text',
    operation_id: 'text',
    undone_operation_id: 'text',
    before: 'text',
    after: 'text',
  },
};

/** Adds to the history, in which nothing changes but texts that become private or go with their signals: a row whose key exists is left as it is. */
export async function appendHistory({ db, engine }: Store, rows: readonly HistoryRow[]): Promise<void> {
  await engine.upsertMany(db, PLAN, rows);
}

/** What happened to one time entry that the reader may see, oldest first, also after it was deleted. */
export async function listTimeEntryHistory({ db }: Store, reader: EntryReader, id: string): Promise<NamedHistoryRow[]> {
  return db
    .selectFrom('history')
    .leftJoin('users', (join) => join.onRef('users.id', '=', 'history.actor_id').on('history.actor_kind', '=', 'user'))
    .selectAll('history')
    .select('users.name as actor_name')
    .where('history.subject', '=', 'time_entry')
    .where('history.subject_id', '=', id)
    .where(isVisibleOwner('history.user_id', reader))
    .orderBy('history.id')
    .execute();
}

/** A line of the history, and whether its reader may see the time entries of whom it is about (true or false, or 1 or 0). */
export type SeenHistoryRow = HistoryRow & { is_visible: unknown };

/** What one operation of `actor` did, oldest first. */
export async function listOperationHistory({ db }: Store, actor: EntryReader, operationId: string): Promise<SeenHistoryRow[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .select(isVisibleOwner('history.user_id', actor).as('is_visible'))
    .where('operation_id', '=', operationId)
    .where('actor_kind', '=', 'user')
    .where('actor_id', '=', actor.user_id)
    .orderBy('id')
    .execute();
}

/** Whether the operation of this line has been undone. */
export async function isOperationUndone(
  { db }: Store,
  { user_id, subject, subject_id, operation_id, id }: Pick<HistoryRow, 'user_id' | 'subject' | 'subject_id' | 'operation_id' | 'id'>,
): Promise<boolean> {
  const undo = await db
    .selectFrom('history')
    .select('id')
    .where('subject', '=', subject)
    .where('subject_id', '=', subject_id)
    .where('user_id', '=', user_id)
    .where('id', '>', id)
    .where('undone_operation_id', '=', operation_id)
    .limit(1)
    .executeTakeFirst();
  return undo !== undefined;
}

/** All of a user's history, or that of their drafts or time entries, page by page. */
export function pageHistory({ db }: Store, userId: string, subject?: HistoryRow['subject']): AsyncGenerator<HistoryRow[]> {
  const all = db.selectFrom('history').selectAll().where('user_id', '=', userId);
  const asked = subject === undefined ? all : all.where('subject', '=', subject);
  return pagesById((after) => asked.where('id', '>', after).orderBy('id').limit(ROWS_PER_PAGE).execute());
}

/** What happened to some of a user's drafts or time entries. */
export async function* pageHistoryOf(
  { db }: Store,
  userId: string,
  subject: HistoryRow['subject'],
  ids: readonly string[],
): AsyncGenerator<HistoryRow[]> {
  for (const some of inParts(ids)) {
    yield db
      .selectFrom('history')
      .selectAll()
      .where('subject', '=', subject)
      .where('subject_id', 'in', some)
      .where('user_id', '=', userId)
      .execute();
  }
}

/** Replaces the texts of rows that are there, for private time and for deleted signals alone; who did what when stays. */
export async function replaceHistoryTexts({ db, engine }: Store, rows: readonly HistoryRow[]): Promise<void> {
  await engine.upsertMany(db, { ...PLAN, keep: PLAN.keep.filter((column) => column !== 'before' && column !== 'after') }, rows);
}
