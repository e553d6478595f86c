import { noteDraftSourceChanges } from '#db/draft-source-changes.ts';
import { listOpenSourceChanges, removeSourceChangesOfEntries } from '#db/source-changes.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Context } from '#operations/context.ts';

/**
 * Takes the marks of time entries of one user that go back to the drafts these were made from, for when they are booked again. What was
 * acknowledged is known. The entries and their drafts are locked.
 */
export async function returnSourceChanges(
  ctx: Context,
  userId: string,
  removed: readonly Pick<TimeEntry, 'id' | 'draft_id'>[],
): Promise<void> {
  const draftIds = new Map(removed.map((entry) => [entry.id, entry.draft_id]));
  const marks = await listOpenSourceChanges(ctx, userId, [...draftIds.keys()]);
  await noteDraftSourceChanges(
    ctx,
    marks.flatMap(({ time_entry_id, signal_id, before, changed_at }) => {
      const draft_id = draftIds.get(time_entry_id);
      return draft_id ? [{ user_id: userId, draft_id, signal_id, before, changed_at }] : [];
    }),
  );
  await removeSourceChangesOfEntries(ctx, userId, [...draftIds.keys()]);
}
