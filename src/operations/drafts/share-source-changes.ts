import { listDraftSourceChanges, noteDraftSourceChanges, removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';

/**
 * Hands what has changed in signals of some of a user's drafts to those that name them from now on. Of several drafts that have named a
 * signal, the oldest note says what it was when the first was made. The rows are locked.
 */
export async function shareSourceChanges(
  ctx: Context,
  userId: string,
  draftIds: readonly string[],
  naming: readonly Draft[],
): Promise<void> {
  const noted = (await listDraftSourceChanges(ctx, userId, draftIds)).sort((a, b) => b.changed_at - a.changed_at);
  if (noted.length === 0) return;
  const bySignal = new Map(noted.map((note) => [note.signal_id, note]));
  await removeDraftSourceChanges(ctx, userId, draftIds);
  await noteDraftSourceChanges(
    ctx,
    naming.flatMap((draft) =>
      parseSignalIds(draft.signal_ids).flatMap((signalId) => {
        const note = bySignal.get(signalId);
        return note ? [{ ...note, draft_id: draft.id }] : [];
      }),
    ),
  );
}
