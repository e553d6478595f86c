import { type DraftEdit, mergeDraftEdit } from '#domain/draft-edit.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { bookDrafts } from './book-drafts.ts';
import { lockBookableDraft } from './lock-bookable-draft.ts';

/** Books a pending draft of the caller with other values, which the draft keeps as well. Nothing is rounded here. */
export async function editDraft(ctx: Context, id: string, edit: DraftEdit, version?: number): Promise<TimeEntry> {
  const caller = authorizeUser(ctx, 'editDraft');
  const entry = await inTransaction(ctx, async (ctx) => {
    const before = await lockBookableDraft(ctx, caller.user_id, id, version);
    const draft = mergeDraftEdit(before, edit);
    await requireReferences(ctx, draft);
    const [entry] = await bookDrafts(ctx, caller, [{ before, draft }]);
    return entry as TimeEntry;
  });
  ctx.wakeDrafting();
  return entry;
}
