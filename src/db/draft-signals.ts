import type { Draft } from '#domain/draft.ts';
import type { Store, UpsertPlan } from './engine.ts';
import { inParts } from './in-parts.ts';
import type { Database } from './schema.ts';

/** Which signals a draft names that an agent sent or the user decided: `drafts.signal_ids` the other way round. Undecided drafts of the engine hold nothing back. */
const PLAN: UpsertPlan<'draft_signals'> = {
  table: 'draft_signals',
  key: ['user_id', 'draft_id', 'signal_id'],
  keep: [],
  columns: { user_id: 'text', draft_id: 'text', signal_id: 'text' },
};

export type DraftSignals = { user_id: string; draft_id: string; signal_ids: readonly string[] };

/** Replaces what each draft names. */
export async function replaceDraftSignals(store: Store, named: readonly DraftSignals[]): Promise<void> {
  for (const [userId, ofUser] of Map.groupBy(named, (draft) => draft.user_id)) {
    const draftIds = ofUser.map((draft) => draft.draft_id);
    await removeDraftSignals(store, userId, draftIds);
  }
  const rows = named.flatMap(({ user_id, draft_id, signal_ids }) => signal_ids.map((signal_id) => ({ user_id, draft_id, signal_id })));
  await store.engine.upsertMany(store.db, PLAN, rows);
}

/** The user's drafts of any day, sent by agents or decided, that name one of these signals. */
export async function listDraftsNaming({ db }: Store, userId: string, signalIds: readonly string[]): Promise<Draft[]> {
  const found = new Map<string, Draft>();
  for (const ids of inParts(signalIds)) {
    const drafts = await db
      .selectFrom('drafts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', 'in', (select) =>
        select.selectFrom('draft_signals').select('draft_id').where('draft_signals.user_id', '=', userId).where('signal_id', 'in', ids),
      )
      .execute();
    for (const draft of drafts) found.set(draft.id, draft);
  }
  return [...found.values()];
}

/** Which drafts, sent by agents or decided, name these signals of several users. May hold a few others of the same users, where they share ids of signals. */
export async function listNamings(
  { db }: Store,
  signals: readonly { user_id: string; id: string }[],
): Promise<Database['draft_signals'][]> {
  const namings: Database['draft_signals'][] = [];
  for (const some of inParts(signals)) {
    const query = db
      .selectFrom('draft_signals')
      .selectAll()
      .where('user_id', 'in', [...new Set(some.map((signal) => signal.user_id))])
      .where('signal_id', 'in', [...new Set(some.map((signal) => signal.id))]);
    namings.push(...(await query.execute()));
  }
  return namings;
}

/** Forgets what removed drafts named. */
async function removeDraftSignals({ db }: Store, userId: string, draftIds: readonly string[]): Promise<void> {
  for (const some of inParts(draftIds)) {
    await db.deleteFrom('draft_signals').where('user_id', '=', userId).where('draft_id', 'in', some).execute();
  }
}
