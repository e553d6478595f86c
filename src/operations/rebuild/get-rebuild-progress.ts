import { countWaitingDays, type WaitingDays } from '#db/drafting-days.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** How many of the caller's days wait to be drafted, whatever they were asked for by. */
export async function getRebuildProgress(ctx: Context): Promise<WaitingDays> {
  const caller = authorizeUser(ctx, 'getRebuildProgress');
  return countWaitingDays(ctx, caller.user_id, ctx.clock());
}
