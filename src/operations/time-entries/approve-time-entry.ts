import { requireSeenVersion } from '#domain/seen-version.ts';
import { type Approval, approveTimeEntry as approve, requireMayDecide } from '#domain/time-entry-decision.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockVisibleEntry } from './lock-visible-entry.ts';
import { saveTimeEntry } from './save-time-entry.ts';

/** Approves an entry that waits. However many decide at once, one wins and the others meet `not_awaiting_approval`. */
export async function approveTimeEntry(ctx: Context, id: string, approval: Approval, version?: number): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'approveTimeEntry');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockVisibleEntry(ctx, caller, id);
    requireMayDecide(before, caller);
    requireSeenVersion('time entry', before, version);
    return saveTimeEntry(ctx, caller, 'approved', before, approve(before, approval, caller.user_id, ctx.clock()));
  });
}
