import { replaceDraftSignals } from '#db/draft-signals.ts';
import { listDraftSourceChanges, noteDraftSourceChanges, removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { Context } from '#operations/context.ts';
import { carrySourceChanges } from '#operations/drafts/carry-source-changes.ts';
import { returnSourceChanges } from '#operations/drafts/return-source-changes.ts';
import type { UndoPlan } from './plan-undo.ts';

/**
 * Puts back which signals are held by drafts, and what has changed in those since the drafts were made: with the drafts that name them
 * again, or with the time entries made of these. The rows are locked.
 */
export async function restoreSignalNotes(ctx: Context, { userId, drafts, entries }: UndoPlan): Promise<void> {
  const restored = drafts.flatMap(({ to }) => (to ? [to] : []));
  await replaceDraftSignals(
    ctx,
    drafts.map(({ from, to }) => ({
      user_id: userId,
      draft_id: idOf(from, to),
      signal_ids: to && !isEngineOutput(to) ? parseSignalIds(to.signal_ids) : [],
    })),
  );
  await returnSourceChanges(
    ctx,
    userId,
    entries.flatMap(({ from, to }) => (from && !to ? [from] : [])),
  );
  await shareSourceChanges(
    ctx,
    userId,
    drafts.map(({ from, to }) => idOf(from, to)),
    restored,
  );
  const bookedAgain = drafts.flatMap(({ from, to }) => (to?.time_entry_id && from?.time_entry_id !== to.time_entry_id ? [to] : []));
  await carrySourceChanges(ctx, userId, bookedAgain);
}

/** Of several drafts that have named a signal, the oldest note says what it was when the first was made. */
async function shareSourceChanges(ctx: Context, userId: string, draftIds: readonly string[], restored: readonly Draft[]): Promise<void> {
  const noted = (await listDraftSourceChanges(ctx, userId, draftIds)).sort((a, b) => b.changed_at - a.changed_at);
  if (noted.length === 0) return;
  const bySignal = new Map(noted.map((note) => [note.signal_id, note]));
  await removeDraftSourceChanges(ctx, userId, draftIds);
  await noteDraftSourceChanges(
    ctx,
    restored.flatMap((draft) =>
      parseSignalIds(draft.signal_ids).flatMap((signalId) => {
        const note = bySignal.get(signalId);
        return note ? [{ ...note, draft_id: draft.id }] : [];
      }),
    ),
  );
}

function idOf(from: Draft | null, to: Draft | null): string {
  return (from ?? to)?.id ?? '';
}
