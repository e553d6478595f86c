import { appendHistory } from '#db/history.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { approveTimeEntry, rejectTimeEntry } from '#domain/time-entry-decision.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { historyRow } from '#operations/history-row.ts';
import { lockWaitingEntries, type SeenEntryVersions } from './lock-waiting-entries.ts';

/** Approves those of the entries that the caller may decide, as they stand, in one transaction, and says how many: what can't is skipped. */
export async function approveTimeEntries(ctx: Context, ids: readonly string[], versions?: SeenEntryVersions): Promise<number> {
  const caller = authorizeUser(ctx, 'approveTimeEntries');
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock();
    const waiting = await lockWaitingEntries(ctx, caller, ids, versions);
    return saveDecisions(ctx, 'approved', waiting, (entry) => approveTimeEntry(entry, {}, caller.user_id, now));
  });
}

/** Rejects those of the entries that the caller may decide, with one reason that their owners read, and says how many. */
export async function rejectTimeEntries(
  ctx: Context,
  ids: readonly string[],
  reason: string,
  versions?: SeenEntryVersions,
): Promise<number> {
  const caller = authorizeUser(ctx, 'rejectTimeEntries');
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock();
    const waiting = await lockWaitingEntries(ctx, caller, ids, versions);
    return saveDecisions(ctx, 'rejected', waiting, (entry) => rejectTimeEntry(entry, reason, caller.user_id, now));
  });
}

async function saveDecisions(
  ctx: Context,
  action: 'approved' | 'rejected',
  waiting: readonly TimeEntry[],
  decide: (entry: TimeEntry) => TimeEntry,
): Promise<number> {
  const decided = waiting.map((before) => ({ before, after: decide(before) }));
  await saveTimeEntries(
    ctx,
    decided.map(({ after }) => after),
  );
  await appendHistory(
    ctx,
    decided.map(({ before, after }) => historyRow(ctx, action, 'time_entry', before, after)),
  );
  return decided.length;
}
