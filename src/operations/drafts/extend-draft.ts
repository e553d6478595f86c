import { lockUser } from '#db/users.ts';
import type { NamedDraft } from '#domain/draft.ts';
import { extendDraft as extended } from '#domain/extend-draft.ts';
import type { Interval } from '#domain/interval.ts';
import { minutesOf } from '#domain/placed-minutes.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { loadDayOfDraft } from './load-day-of-draft.ts';
import { lockPendingDraft } from './lock-pending-draft.ts';
import { saveShapedDrafts } from './save-shaped-drafts.ts';

/** Gives a pending draft of the caller's a stretch of its day that neither a time entry nor a draft has. */
export async function extendDraft(ctx: Context, id: string, stretch: Interval, version?: number): Promise<NamedDraft> {
  const caller = authorizeUser(ctx, 'extendDraft');
  const draft = await inTransaction(ctx, async (ctx) => {
    await lockUser(ctx, caller.user_id);
    const before = await lockPendingDraft(ctx, caller.user_id, id, version);
    const { span, booked, waiting } = await loadDayOfDraft(ctx, before);
    const after = extended(before, stretch, span, [...booked, ...minutesOf(waiting)], ctx.clock());
    const [draft] = await saveShapedDrafts(ctx, caller.user_id, 'extended', [{ before, after }]);
    return draft as NamedDraft;
  });
  ctx.wakeDrafting();
  return draft;
}
