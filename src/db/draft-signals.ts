import type { Store, UpsertPlan } from './engine.ts';

/** Which signals a draft names: `drafts.signal_ids` the other way round. */
const PLAN: UpsertPlan<'draft_signals'> = {
  table: 'draft_signals',
  key: ['user_id', 'draft_id', 'signal_id'],
  keep: [],
  columns: { user_id: 'text', draft_id: 'text', signal_id: 'text' },
};

export type DraftSignals = { user_id: string; draft_id: string; signal_ids: readonly string[] };

/** Replaces what each draft names. */
export async function replaceDraftSignals({ db, engine }: Store, named: readonly DraftSignals[]): Promise<void> {
  for (const [userId, ofUser] of Map.groupBy(named, (draft) => draft.user_id)) {
    await db
      .deleteFrom('draft_signals')
      .where('user_id', '=', userId)
      .where('draft_id', 'in', ofUser.map((draft) => draft.draft_id))
      .execute();
  }
  const rows = named.flatMap(({ user_id, draft_id, signal_ids }) => signal_ids.map((signal_id) => ({ user_id, draft_id, signal_id })));
  await engine.upsertMany(db, PLAN, rows);
}

/** Of the user's signals, those that must not be drafted again: named by an agent's draft, or by one the user decided. */
export async function takenSignalIds({ db }: Store, userId: string, signalIds: readonly string[]): Promise<Set<string>> {
  if (signalIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('draft_signals')
    .innerJoin('drafts', (join) => join.onRef('drafts.user_id', '=', 'draft_signals.user_id').onRef('drafts.id', '=', 'draft_signals.draft_id'))
    .select('draft_signals.signal_id')
    .distinct()
    .where('draft_signals.user_id', '=', userId)
    .where('draft_signals.signal_id', 'in', signalIds)
    .where((where) => where.or([where('drafts.origin', '=', 'agent'), where('drafts.status', '=', 'accepted'), where('drafts.dismissed_by', '=', 'user')]))
    .execute();
  return new Set(rows.map((row) => row.signal_id));
}
