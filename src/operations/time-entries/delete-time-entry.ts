import { lockDrafts, saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { removeTimeEntries } from '#db/time-entries.ts';
import type { Draft } from '#domain/draft.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { requireMayChange } from '#domain/time-entry-change.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftFreedTime } from '#operations/drafting/redraft-booked-time.ts';
import { returnSourceChanges } from '#operations/drafts/return-source-changes.ts';
import { historyRow } from '#operations/history-row.ts';
import { lockVisibleEntry } from './lock-visible-entry.ts';

/** Deletes a time entry and frees its minutes; its history stays. The draft it was made from stays accepted and never comes back by itself. */
export async function deleteTimeEntry(ctx: Context, id: string, version?: number): Promise<void> {
  const caller = authorizeUser(ctx, 'deleteTimeEntry');
  await inTransaction(ctx, async (ctx) => {
    const entry = await lockVisibleEntry(ctx, caller, id);
    requireMayChange(entry, caller);
    requireSeenVersion('time entry', entry, version);
    await removeTimeEntries(ctx, [entry]);
    await appendHistory(ctx, [historyRow(ctx, 'deleted', 'time_entry', entry, null)]);
    const draft = entry.draft_id === null ? null : await releaseDraft(ctx, entry.user_id, entry.draft_id, id);
    // Once the draft is locked no signal's change adds to them any more.
    await returnSourceChanges(ctx, entry.user_id, [entry]);
    await redraftFreedTime(ctx, entry, draft);
  });
  ctx.wakeDrafting();
}

async function releaseDraft(ctx: Context, userId: TimeEntry['user_id'], draftId: string, entryId: string): Promise<Draft | null> {
  const [draft] = await lockDrafts(ctx, userId, [draftId]);
  if (draft?.time_entry_id !== entryId) return null;
  const released = { ...draft, time_entry_id: null, version: draft.version + 1, updated_at: ctx.clock() };
  await saveDrafts(ctx, [released]);
  await appendHistory(ctx, [historyRow(ctx, 'time_entry_deleted', 'draft', draft, released)]);
  return released;
}
