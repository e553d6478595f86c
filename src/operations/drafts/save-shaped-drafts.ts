import { removeExplanations } from '#db/draft-explanations.ts';
import { type DraftSignals, replaceDraftSignals } from '#db/draft-signals.ts';
import { findDraft, removeDrafts, saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { type Draft, type NamedDraft, parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';
import { daysOfSignals } from '#operations/drafting/days-of-signals.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import { historyRow } from '#operations/history-row.ts';
import { shareSourceChanges } from './share-source-changes.ts';

/** What a user made of a draft: `before` null where it is new, `after` null where it is gone. */
export type ShapedDraft = { before: Draft; after: Draft | null } | { before: null; after: Draft };

/**
 * Writes what a user made of their own drafts: rows, the signals and minutes these hold from now on, and a line of the history for each, and
 * asks for the days to be drafted around them. The user is locked, and so are the drafts. Returns the drafts that are there now.
 */
export async function saveShapedDrafts(
  ctx: Context,
  userId: string,
  action: 'split' | 'joined' | 'extended' | 'restored',
  shaped: readonly ShapedDraft[],
): Promise<NamedDraft[]> {
  const standing = shaped.flatMap(({ after }) => (after ? [after] : []));
  const removedIds = shaped.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  await removeDrafts(ctx, userId, removedIds);
  await removeExplanations(ctx, userId, removedIds);
  await saveDrafts(ctx, standing);
  await replaceDraftSignals(ctx, shaped.map(signalsHeld));
  await shareSourceChanges(
    ctx,
    userId,
    shaped.map((one) => either(one).id),
    standing,
  );
  await appendHistory(
    ctx,
    shaped.map(({ before, after }) => historyRow(ctx, action, 'draft', before, after)),
  );
  await redraftAround(ctx, userId, shaped);
  return readNamed(ctx, userId, standing);
}

function signalsHeld(shaped: ShapedDraft): DraftSignals {
  const { user_id, id } = either(shaped);
  return { user_id, draft_id: id, signal_ids: shaped.after ? parseSignalIds(shaped.after.signal_ids) : [] };
}

/** An agent's draft stands for the time of its signals, wherever that is. */
async function redraftAround(ctx: Context, userId: string, shaped: readonly ShapedDraft[]): Promise<void> {
  const drafts = shaped.flatMap(({ before, after }) => [before, after]).filter((draft) => draft !== null);
  const sent = drafts.filter(({ origin }) => origin === 'agent');
  await requestDrafting(ctx, [
    ...drafts.map(({ date }) => ({ user_id: userId, date })),
    ...(await daysOfSignals(
      ctx,
      userId,
      sent.flatMap(({ signal_ids }) => parseSignalIds(signal_ids)),
    )),
  ]);
}

async function readNamed(ctx: Context, userId: string, drafts: readonly Draft[]): Promise<NamedDraft[]> {
  const named: NamedDraft[] = [];
  for (const { id } of drafts) {
    const draft = await findDraft(ctx, userId, id);
    if (draft) named.push(draft);
  }
  return named;
}

function either(shaped: ShapedDraft): Draft {
  return shaped.before === null ? shaped.after : shaped.before;
}
