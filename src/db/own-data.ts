import type { Store } from './engine.ts';
import { pagesById } from './pages.ts';
import type { SessionRow, SourceChangeRow } from './schema.ts';

const ENTRIES_PER_PAGE = 500;

/** A user's sessions without what proves them, oldest first. */
export async function listSessions({ db }: Store, userId: string): Promise<Omit<SessionRow, 'token_hash'>[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'user_id', 'created_at', 'last_used_at', 'expires_at'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

/** What changed behind a user's time entries, acknowledged or not, the entries some at a time. */
export async function* pageSourceChanges({ db }: Store, userId: string): AsyncGenerator<SourceChangeRow[]> {
  const own = db.selectFrom('source_changes').where('user_id', '=', userId);
  const entryIds = pagesById((after) =>
    own
      .select('time_entry_id as id')
      .distinct()
      .where('time_entry_id', '>', after)
      .orderBy('time_entry_id')
      .limit(ENTRIES_PER_PAGE)
      .execute(),
  );
  for await (const page of entryIds) {
    const ids = page.map(({ id }) => id);
    yield await own.selectAll().where('time_entry_id', 'in', ids).orderBy('time_entry_id').orderBy('signal_id').execute();
  }
}

/** The days of a user that wait to be drafted, ascending. */
export async function listWaitingDays({ db }: Store, userId: string): Promise<string[]> {
  const rows = await db.selectFrom('drafting_days').select('date').where('user_id', '=', userId).orderBy('date').execute();
  return rows.map(({ date }) => date);
}
