import type { TimeEntry } from '#domain/time-entry.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { bookDrafts } from './book-drafts.ts';
import { lockBookableDraft } from './lock-bookable-draft.ts';

/** Books a pending draft of the caller as it stands. However many callers race, one wins and the others meet `not_pending`. */
export async function acceptDraft(ctx: Context, id: string, version?: number): Promise<TimeEntry> {
  const caller = authorizeUser(ctx, 'acceptDraft');
  const entry = await inTransaction(ctx, async (ctx) => {
    const draft = await lockBookableDraft(ctx, caller.user_id, id, version);
    await requireReferences(ctx, draft);
    const [entry] = await bookDrafts(ctx, caller, [{ before: draft, draft }]);
    return entry as TimeEntry;
  });
  ctx.wakeDrafting();
  return entry;
}
