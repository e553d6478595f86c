import { requestDraftingDays } from '#db/drafting-days.ts';
import type { Context } from '#operations/context.ts';
import type { UserDay } from './touched-days.ts';

/**
 * Asks for user-days to be drafted, in the transaction that changed what they are built of. It is the last thing that a transaction
 * locks, and always in the same order, so that none waits for another that waits for it.
 */
export async function requestDrafting(ctx: Context, days: readonly UserDay[]): Promise<void> {
  const each = new Map(days.map((day) => [`${day.user_id} ${day.date}`, day]));
  const inOrder = [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
  await requestDraftingDays(ctx, inOrder, { request_id: ctx.newId(), requested_at: ctx.clock() });
}
