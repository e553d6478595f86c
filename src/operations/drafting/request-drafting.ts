import { requestDraftingDays } from '#db/drafting-days.ts';
import type { Day } from '#domain/day.ts';
import type { Context } from '#operations/context.ts';

/** Asks for user-days to be drafted, in the transaction that changed what they are built of. */
export async function requestDrafting(ctx: Context, days: readonly { user_id: string; date: Day }[]): Promise<void> {
  await requestDraftingDays(ctx, days, { request_id: ctx.newId(), requested_at: ctx.clock() });
}
