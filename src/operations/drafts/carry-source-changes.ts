import { listDraftSourceChanges, removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { findSignalsByKeys } from '#db/signals.ts';
import type { Draft } from '#domain/draft.ts';
import { parseSourceFacts, sourceFacts } from '#domain/source-change.ts';
import type { Context } from '#operations/context.ts';
import { mergeSourceChanges } from '#operations/drafting/merge-source-changes.ts';

/**
 * Marks the time entries of drafts that were booked before they could be made anew: what one of their signals says now is not what was
 * booked. The drafts are locked and of one user.
 */
export async function carrySourceChanges(ctx: Context, userId: string, booked: readonly Draft[]): Promise<void> {
  const entryIds = new Map(booked.map((draft) => [draft.id, draft.time_entry_id]));
  const noted = await listDraftSourceChanges(ctx, userId, [...entryIds.keys()]);
  if (noted.length === 0) return;
  const keys = [...new Set(noted.map(({ signal_id }) => signal_id))].map((id) => ({ user_id: userId, id }));
  const signals = new Map((await findSignalsByKeys(ctx, keys)).map((signal) => [signal.id, signal]));
  const changes = noted.flatMap(({ draft_id, signal_id, before, changed_at }) => {
    const [time_entry_id, signal] = [entryIds.get(draft_id), signals.get(signal_id)];
    if (!time_entry_id || !signal) return [];
    return [{ user_id: userId, time_entry_id, signal_id, before: parseSourceFacts(before), after: sourceFacts(signal), changed_at }];
  });
  await mergeSourceChanges(ctx, changes);
  await removeDraftSourceChanges(ctx, userId, [...new Set(noted.map(({ draft_id }) => draft_id))]);
}
