import { saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { dismissedByUser } from '#domain/draft.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftAfterDecision } from '#operations/drafting/redraft-after-decision.ts';
import { historyRow } from '#operations/history-row.ts';
import { lockPendingDraft } from './lock-pending-draft.ts';
import { noteDecidedSignals } from './note-decided-signals.ts';

/** Marks a pending draft of the caller as dismissed. Its minutes are free for other drafts of the day, its signals are not. */
export async function dismissDraft(ctx: Context, id: string, version?: number): Promise<void> {
  const caller = authorizeUser(ctx, 'dismissDraft');
  await inTransaction(ctx, async (ctx) => {
    const draft = await lockPendingDraft(ctx, caller.user_id, id, version);
    const dismissed = dismissedByUser(draft, ctx.clock());
    await saveDrafts(ctx, [dismissed]);
    await noteDecidedSignals(ctx, [dismissed]);
    await appendHistory(ctx, [historyRow(ctx, 'dismissed', 'draft', draft, dismissed)]);
    await redraftAfterDecision(ctx, caller.user_id, [dismissed]);
  });
  ctx.wakeDrafting();
}
