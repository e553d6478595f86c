import { requireSeenVersion } from '#domain/seen-version.ts';
import { rejectTimeEntry as reject, requireMayDecide } from '#domain/time-entry-decision.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockVisibleEntry } from './lock-visible-entry.ts';
import { saveTimeEntry } from './save-time-entry.ts';

/** Rejects an entry that waits, with a reason its owner reads. However many decide at once, one wins. */
export async function rejectTimeEntry(ctx: Context, id: string, reason: string, version?: number): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'rejectTimeEntry');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockVisibleEntry(ctx, caller, id);
    requireMayDecide(before, caller);
    requireSeenVersion('time entry', before, version);
    return saveTimeEntry(ctx, caller, 'rejected', before, reject(before, reason, caller.user_id, ctx.clock()));
  });
}
