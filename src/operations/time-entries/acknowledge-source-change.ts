import { lockDrafts } from '#db/drafts.ts';
import { acknowledgeSourceChanges } from '#db/source-changes.ts';
import { AppError } from '#domain/app-error.ts';
import type { Instant } from '#domain/instant.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockVisibleEntry } from './lock-visible-entry.ts';
import { readVisibleEntry } from './read-visible-entry.ts';

/**
 * Takes the mark off an entry of the caller's whose signals have changed: from now on, what they say now is what was booked. The entry, its
 * version and its history stay as they are, since managers read those. Nothing happens where there is no mark. Throws `forbidden` for
 * others' entries, and `version_changed` when `seenChangedAt` is given and the signals have changed again since.
 */
export async function acknowledgeSourceChange(ctx: Context, id: string, seenChangedAt?: Instant): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'acknowledgeSourceChange');
  return inTransaction(ctx, async (ctx) => {
    const entry = await lockVisibleEntry(ctx, caller, id);
    if (entry.user_id !== caller.user_id) throw new AppError('forbidden', 'Only its owner learns of changed signals behind a time entry.');
    // Who changes signals locks the drafts that name them, so that no change is acknowledged that came after.
    if (entry.draft_id !== null) await lockDrafts(ctx, caller.user_id, [entry.draft_id]);
    const { source_changed } = await readVisibleEntry(ctx, caller, id);
    if (source_changed && seenChangedAt !== undefined && seenChangedAt !== source_changed.changed_at)
      throw new AppError('version_changed', 'The signals behind this time entry have changed again since you saw it.');
    await acknowledgeSourceChanges(ctx, caller.user_id, id, ctx.clock());
    return readVisibleEntry(ctx, caller, id);
  });
}
