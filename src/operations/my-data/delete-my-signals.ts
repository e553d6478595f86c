import { removeExplanations } from '#db/draft-explanations.ts';
import { replaceDraftSignals } from '#db/draft-signals.ts';
import { removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { removeDrafts, saveDrafts } from '#db/drafts.ts';
import { removeSelectedSignals, type SignalSelection } from '#db/signal-removal.ts';
import { lockActiveUsers } from '#db/users.ts';
import type { Instant } from '#domain/instant.ts';
import { authorizeUser, type Context, inSnapshot, inTransaction } from '#operations/context.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import { eraseRemains } from '#operations/private-time/erase-remains.ts';
import { findMadeOfSignals, type MadeOfSignals } from './find-made-of-signals.ts';
import { silenceHistory } from './silence-history.ts';

/** What goes, or would go. `receipt_id` and `at` null: nothing was deleted. */
export type DeletedSignals = {
  receipt_id: string | null;
  at: Instant | null;
  signals: number;
  drafts: number;
  by_source: { source: string; count: number }[];
};

/** Counts what `deleteMySignals` would delete. */
export async function countMySignals(ctx: Context, selection: SignalSelection): Promise<DeletedSignals> {
  const { user_id } = authorizeUser(ctx, 'deleteMySignals');
  return inSnapshot(ctx, async (ctx) => ({
    receipt_id: null,
    at: null,
    ...countsOf(await findMadeOfSignals(ctx, user_id, selection, { lock: false })),
  }));
}

/**
 * Deletes the selected signals of the caller and the engine's undecided drafts made of them alone, all or nothing, and asks for their days to be
 * drafted again. What was decided stays as it is.
 */
export async function deleteMySignals(ctx: Context, selection: SignalSelection): Promise<DeletedSignals> {
  const { user_id } = authorizeUser(ctx, 'deleteMySignals');
  const receipt = await inTransaction(ctx, async (ctx) => {
    // Who sends signals or drafts a day of this user holds this lock, so none comes in between.
    await lockActiveUsers(ctx, [user_id]);
    const made = await findMadeOfSignals(ctx, user_id, selection, { lock: true });
    await removeSelectedSignals(ctx, user_id, selection);
    await removeMadeOf(ctx, user_id, made);
    await requestDrafting(
      ctx,
      made.days.map((date) => ({ user_id, date })),
    );
    return { receipt_id: ctx.operationId, at: ctx.clock(), ...countsOf(made) };
  });
  ctx.wakeDrafting();
  await eraseRemains(ctx);
  return receipt;
}

async function removeMadeOf(ctx: Context, userId: string, { countBySource, draftIds, lessened }: MadeOfSignals): Promise<void> {
  if (countBySource.size === 0) return;
  await removeDrafts(ctx, userId, draftIds);
  await removeExplanations(ctx, userId, draftIds);
  await removeDraftSourceChanges(ctx, userId, draftIds);
  await replaceDraftSignals(
    ctx,
    draftIds.map((draft_id) => ({ user_id: userId, draft_id, signal_ids: [] })),
  );
  await saveDrafts(
    ctx,
    lessened.map((draft) => ({ ...draft, updated_at: ctx.clock() })),
  );
  await silenceHistory(ctx, userId, draftIds);
}

function countsOf({ countBySource, draftIds }: MadeOfSignals): Pick<DeletedSignals, 'signals' | 'drafts' | 'by_source'> {
  const by_source = [...countBySource].map(([source, count]) => ({ source, count })).sort((a, b) => (a.source < b.source ? -1 : 1));
  return { signals: by_source.reduce((sum, { count }) => sum + count, 0), drafts: draftIds.length, by_source };
}
