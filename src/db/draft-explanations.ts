import type { Store, UpsertPlan } from './engine.ts';
import { inParts } from './in-parts.ts';

const PLAN: UpsertPlan<'draft_explanations'> = {
  table: 'draft_explanations',
  key: ['user_id', 'draft_id'],
  keep: [],
  columns: { user_id: 'text', draft_id: 'text', explanation: 'text' },
};

/** The explanations of these drafts as JSON text, by draft id; a draft of an agent has none. */
export async function findExplanations({ db, engine }: Store, userId: string, draftIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await engine.selectByKeys(
    db,
    PLAN,
    draftIds.map((draft_id) => ({ user_id: userId, draft_id })),
  );
  return new Map(rows.map((row) => [row.draft_id, row.explanation]));
}

export async function saveExplanations(
  { db, engine }: Store,
  userId: string,
  explanations: readonly { draft_id: string; explanation: string }[],
): Promise<void> {
  await engine.upsertMany(
    db,
    PLAN,
    explanations.map((row) => ({ user_id: userId, ...row })),
  );
}

export async function removeExplanations({ db }: Store, userId: string, draftIds: readonly string[]): Promise<void> {
  for (const some of inParts(draftIds)) {
    await db.deleteFrom('draft_explanations').where('user_id', '=', userId).where('draft_id', 'in', some).execute();
  }
}
