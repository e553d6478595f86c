import { countPendingDrafts as countDrafts } from '#db/drafts.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** How many of the caller's drafts wait for a decision, over all days. */
export async function countPendingDrafts(ctx: Context): Promise<number> {
  const caller = authorizeUser(ctx, 'countPendingDrafts');
  return countDrafts(ctx, caller.user_id);
}
