import { replaceDraftSignals } from '#db/draft-signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { Context } from '#operations/context.ts';
import { carrySourceChanges } from '#operations/drafts/carry-source-changes.ts';
import { returnSourceChanges } from '#operations/drafts/return-source-changes.ts';
import { shareSourceChanges } from '#operations/drafts/share-source-changes.ts';
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

function idOf(from: Draft | null, to: Draft | null): string {
  return (from ?? to)?.id ?? '';
}
