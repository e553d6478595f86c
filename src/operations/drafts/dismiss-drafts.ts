import { saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { dismissedByUser } from '#domain/draft.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftAfterDecision } from '#operations/drafting/redraft-after-decision.ts';
import { historyRow } from '#operations/history-row.ts';
import { lockPendingDrafts, type SeenVersions } from './lock-pending-drafts.ts';
import { noteDecidedSignals } from './note-decided-signals.ts';

/** Dismisses those of the caller's drafts that are pending, in one transaction, and says how many. */
export async function dismissDrafts(ctx: Context, ids: readonly string[], versions?: SeenVersions): Promise<number> {
  const caller = authorizeUser(ctx, 'dismissDrafts');
  const dismissed = await inTransaction(ctx, async (ctx) => {
    const changes = (await lockPendingDrafts(ctx, caller.user_id, ids, versions)).map((before) => ({
      before,
      after: dismissedByUser(before, ctx.clock()),
    }));
    await saveDrafts(
      ctx,
      changes.map(({ after }) => after),
    );
    await noteDecidedSignals(
      ctx,
      changes.map(({ after }) => after),
    );
    await appendHistory(
      ctx,
      changes.map(({ before, after }) => historyRow(ctx, 'dismissed', 'draft', before, after)),
    );
    await redraftAfterDecision(
      ctx,
      caller.user_id,
      changes.map(({ after }) => after),
    );
    return changes.length;
  });
  ctx.wakeDrafting();
  return dismissed;
}
