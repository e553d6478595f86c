import { countWaitingTimeEntries } from '#db/time-entry-lists.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** How many time entries the caller could approve now: those that wait within their scope, never their own. */
export async function countPendingTimeEntries(ctx: Context): Promise<number> {
  const caller = authorizeUser(ctx, 'countPendingTimeEntries');
  return countWaitingTimeEntries(ctx, caller);
}
