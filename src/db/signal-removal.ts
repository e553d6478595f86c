import type { Day } from '#domain/day.ts';
import type { Signal } from '#domain/signal.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import { pagesById } from './pages.ts';

const ROWS_PER_PAGE = 2_000;

/** Which signals of a user: those that start before a local day (without a start, none does), of a source, or both at once. */
export type SignalSelection = { before?: Day | undefined; source?: string | undefined };

export type SelectedSignal = Pick<Signal, 'id' | 'source' | 'started_at' | 'ended_at' | 'duration_minutes'>;

/** What tells of selected signals which drafts and days they may be in, page by page. */
export function pageSelectedSignals({ db }: Store, userId: string, { before, source }: SignalSelection): AsyncGenerator<SelectedSignal[]> {
  return pagesById((after) => {
    let query = db
      .selectFrom('signals')
      .select(['id', 'source', 'started_at', 'ended_at', 'duration_minutes'])
      .where('user_id', '=', userId)
      .where('id', '>', after);
    if (before !== undefined) query = query.where('started_on', '<', before);
    if (source !== undefined) query = query.where('source', '=', source);
    return query.orderBy('id').limit(ROWS_PER_PAGE).execute();
  });
}

/** Deletes selected signals. Who does holds the lock on their user. */
export async function removeSelectedSignals(store: Store, userId: string, { before, source }: SignalSelection): Promise<void> {
  let query = store.db.deleteFrom('signals').where('user_id', '=', userId);
  if (before !== undefined) query = query.where('started_on', '<', before);
  if (source !== undefined) query = query.where('source', '=', source);
  await query.execute();
  noteChange(store, 'signals', [{ user_id: userId }]);
}
