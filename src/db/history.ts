import type { Store, UpsertPlan } from './engine.ts';
import type { HistoryRow } from './schema.ts';

const PLAN: UpsertPlan<'history'> = {
  table: 'history',
  key: ['user_id', 'id'],
  keep: ['at', 'actor_kind', 'actor_id', 'action', 'subject', 'subject_id', 'operation_id', 'before', 'after'],
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
    before: 'text',
    after: 'text',
  },
};

/** Adds to the history, which nothing ever changes: a row whose key exists is left as it is. */
export async function appendHistory({ db, engine }: Store, rows: readonly HistoryRow[]): Promise<void> {
  await engine.upsertMany(db, PLAN, rows);
}

/** What happened to one draft or time entry, oldest first. */
export async function listHistory({ db }: Store, userId: string, subject: HistoryRow['subject'], subjectId: string): Promise<HistoryRow[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .where('user_id', '=', userId)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute();
}
