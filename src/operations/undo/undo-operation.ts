import { removeExplanations } from '#db/draft-explanations.ts';
import { removeDrafts, saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { removeTimeEntries, saveTimeEntries } from '#db/time-entries.ts';
import { AppError } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import { type RowChange, UNDONE } from '#domain/undo.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { historyRow } from '#operations/history-row.ts';
import { keepPrivate } from './keep-private.ts';
import { lockOperation } from './lock-operation.ts';
import { planUndo, type UndoPlan } from './plan-undo.ts';
import { readSteps } from './read-steps.ts';
import { redraftAfterUndo } from './redraft-after-undo.ts';
import { requireFreeMinutes } from './require-free-minutes.ts';
import { requireSignalsLeft } from './require-signals-left.ts';
import { restoreSignalNotes } from './restore-signal-notes.ts';

/** How many drafts and time entries are as they were before. */
export type Undone = { drafts: number; time_entries: number };

/**
 * Takes back all that one operation of the caller's did, or nothing, within ten minutes (docs/contract.md, "Undo"). Each row must still
 * be what the operation left, and gets a version that nobody has seen. Throws `not_found`, `undo_expired`, `already_undone` or `undo_refused`.
 */
export async function undoOperation(ctx: Context, operationId: string): Promise<Undone> {
  const caller = authorizeUser(ctx, 'undoOperation');
  try {
    const undone = await inTransaction(ctx, (ctx) => undo(ctx, caller, operationId));
    ctx.wakeDrafting();
    return undone;
  } catch (error) {
    // Nothing that is in use can go, but what only the undone call had left unused can: with the sample data.
    if (!ctx.engine.isForeignKeyViolation(error)) throw error;
    throw new AppError('undo_refused', 'A budget, line item, task or person of this has been removed since.');
  }
}

async function undo(ctx: Context, caller: UserCaller, operationId: string): Promise<Undone> {
  const { doneAt, rows } = await lockOperation(ctx, caller, operationId);
  const steps = readSteps(rows);
  const plans = await planUndo(ctx, steps);
  for (const plan of plans) await requireFreeMinutes(ctx, plan, doneAt);
  for (const plan of plans) await requireSignalsLeft(ctx, plan);
  for (const plan of plans) await write(ctx, await keepPrivate(ctx, plan), operationId);
  if (rows.some(({ action }) => action === 'split' || action === 'joined')) await forgetExplanations(ctx, plans);
  await redraftAfterUndo(ctx, plans);
  return { drafts: steps.drafts.length, time_entries: steps.entries.length };
}

async function write(ctx: Context, plan: UndoPlan, undone_operation_id: string): Promise<void> {
  const { userId } = plan;
  const removedDraftIds = removedBy(plan.drafts).map(({ id }) => id);
  await removeDrafts(ctx, userId, removedDraftIds);
  await removeExplanations(ctx, userId, removedDraftIds);
  await saveDrafts(ctx, restoredBy(plan.drafts));
  await restoreSignalNotes(ctx, plan);
  await removeTimeEntries(ctx, removedBy(plan.entries));
  await saveTimeEntries(ctx, restoredBy(plan.entries));
  const lines = [
    ...plan.drafts.map(({ from, to }) => historyRow(ctx, UNDONE, 'draft', from, to)),
    ...plan.entries.map(({ from, to }) => historyRow(ctx, UNDONE, 'time_entry', from, to)),
  ];
  await appendHistory(
    ctx,
    lines.map((line) => ({ ...line, undone_operation_id })),
  );
}

/** Splitting and joining explain drafts anew. Drafting explains its own once more; of one that had been shaped before nobody knows any longer. */
async function forgetExplanations(ctx: Context, plans: readonly UndoPlan[]): Promise<void> {
  for (const { userId, drafts } of plans) {
    const ids = drafts.flatMap(({ to }) => (to ? [to.id] : []));
    await removeExplanations(ctx, userId, ids);
  }
}

function restoredBy<Row>(changes: readonly RowChange<Row>[]): Row[] {
  return changes.flatMap(({ to }) => (to ? [to] : []));
}

function removedBy<Row>(changes: readonly RowChange<Row>[]): Row[] {
  return changes.flatMap(({ from, to }) => (from && !to ? [from] : []));
}
