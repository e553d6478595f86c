import { isOperationUndone, listOperationHistory, type SeenHistoryRow } from '#db/history.ts';
import type { HistoryRow } from '#db/schema.ts';
import { lockUser } from '#db/users.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { Instant } from '#domain/instant.ts';
import { OPERATION_ACCESS, requireAllowed } from '#domain/permissions.ts';
import { isApproval, isUndoable, UNDO_WINDOW_MS, UNDONE } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';

/** The lines of the history of one operation, of which there is at least one, oldest first. */
export type LockedOperation = { doneAt: Instant; rows: HistoryRow[] };

/**
 * Locks the users whose drafts and time entries an operation of the caller's was about, so that of several who undo it one wins, and no
 * text becomes private meanwhile. Throws `not_found` for what the caller did not do or may no longer see, `forbidden` where they may no longer
 * approve, `undo_refused`, `undo_expired` or `already_undone`.
 */
export async function lockOperation(ctx: Context, caller: UserCaller, operationId: string): Promise<LockedOperation> {
  const seen = await listOperationHistory(ctx, caller, operationId);
  requireUndoable(seen, ctx.clock());
  if (seen.some(({ action }) => isApproval(action))) requireAllowed(caller.permissions, OPERATION_ACCESS.approveTimeEntry);
  for (const userId of [...new Set(seen.map((row) => row.user_id))].sort()) await lockUser(ctx, userId);
  // Read again: what these lines say may have become private until the lock was had.
  const rows = await listOperationHistory(ctx, caller, operationId);
  const first = requireUndoable(rows, ctx.clock());
  // All or nothing, so that one line speaks for all.
  if (await isOperationUndone(ctx, first)) throw new AppError('already_undone', 'This has been undone already.');
  return { doneAt: first.at, rows };
}

/** The first line. */
function requireUndoable(rows: readonly SeenHistoryRow[], now: Instant): HistoryRow {
  const [first] = rows;
  if (!first || rows.some((row) => !row.is_visible)) throw notFound('operation');
  if (first.action === UNDONE) throw new AppError('undo_refused', 'An undo can’t be undone.');
  if (!rows.every(({ action }) => isUndoable(action))) throw new AppError('undo_refused', 'This can’t be undone.');
  if (now - first.at > UNDO_WINDOW_MS) throw new AppError('undo_expired', 'This was done more than ten minutes ago, so it stays.');
  return first;
}
