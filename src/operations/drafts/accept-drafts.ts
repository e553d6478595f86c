import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { loadReferenced, referenceError } from '#operations/references.ts';
import { bookDrafts } from './book-drafts.ts';
import { lockPendingDrafts, type SeenVersions } from './lock-pending-drafts.ts';

/** Books those of the caller's drafts that can be booked, in one transaction, and says how many: what can't is skipped. */
export async function acceptDrafts(ctx: Context, ids: readonly string[], versions?: SeenVersions): Promise<number> {
  const caller = authorizeUser(ctx, 'acceptDrafts');
  const accepted = await inTransaction(ctx, async (ctx) => {
    const drafts = await lockPendingDrafts(ctx, caller.user_id, ids, versions);
    const referenced = await loadReferenced(ctx, drafts);
    const acceptable = drafts.filter((draft) => referenceError(draft, referenced) === null);
    await bookDrafts(
      ctx,
      caller,
      acceptable.map((draft) => ({ before: draft, draft })),
    );
    return acceptable.length;
  });
  ctx.wakeDrafting();
  return accepted;
}
