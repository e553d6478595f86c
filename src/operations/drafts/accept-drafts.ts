import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { bookPendingDrafts } from './book-pending-drafts.ts';
import type { SeenVersions } from './lock-pending-drafts.ts';

/** Books those of the caller's drafts that can be booked, in one transaction, and says how many: what can't is skipped. */
export async function acceptDrafts(ctx: Context, ids: readonly string[], versions?: SeenVersions): Promise<number> {
  const caller = authorizeUser(ctx, 'acceptDrafts');
  const accepted = await inTransaction(ctx, (ctx) => bookPendingDrafts(ctx, caller, { ids, versions, edit: {} }));
  ctx.wakeDrafting();
  return accepted;
}
