import type { Store, UpsertPlan } from './engine.ts';
import { inParts } from './in-parts.ts';
import type { DraftSourceChangeRow } from './schema.ts';

/** The first change since a draft was made is the one that says what it was made of. */
const PLAN: UpsertPlan<'draft_source_changes'> = {
  table: 'draft_source_changes',
  key: ['user_id', 'draft_id', 'signal_id'],
  keep: ['before'],
  columns: { user_id: 'text', draft_id: 'text', signal_id: 'text', before: 'text', changed_at: 'bigint' },
};

/** Notes that signals have changed since the drafts that name them were made. Who does has locked these drafts before. */
export async function noteDraftSourceChanges({ db, engine }: Store, changes: readonly DraftSourceChangeRow[]): Promise<void> {
  await engine.upsertMany(db, PLAN, changes);
}

/** The signals of one user's drafts that have changed since these were made. */
export async function listDraftSourceChanges({ db }: Store, userId: string, draftIds: readonly string[]): Promise<DraftSourceChangeRow[]> {
  const changes: DraftSourceChangeRow[] = [];
  for (const ids of inParts(draftIds)) {
    changes.push(
      ...(await db.selectFrom('draft_source_changes').selectAll().where('user_id', '=', userId).where('draft_id', 'in', ids).execute()),
    );
  }
  return changes;
}

/** Drafts that are made anew, removed or booked start from what their signals say now. */
export async function removeDraftSourceChanges({ db }: Store, userId: string, draftIds: readonly string[]): Promise<void> {
  for (const some of inParts(draftIds)) {
    await db.deleteFrom('draft_source_changes').where('user_id', '=', userId).where('draft_id', 'in', some).execute();
  }
}
