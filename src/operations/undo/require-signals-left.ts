import { AppError } from '#domain/app-error.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { RowChange } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';
import { findStoredIds } from '#operations/my-data/find-stored-ids.ts';
import type { UndoPlan } from './plan-undo.ts';

/**
 * Throws `undo_refused` where a draft of ours that was decided would wait again though its user has deleted all that it was made of: what such
 * drafts said goes with the signals, and only a decision kept this one (docs/contract.md, "My data"). The user is locked.
 */
export async function requireSignalsLeft(ctx: Context, { userId, drafts }: UndoPlan): Promise<void> {
  const waiting = drafts.filter(waitsAgain).flatMap(({ to }) => (to ? [to] : []));
  const storedIds = await findStoredIds(ctx, userId, waiting);
  const namedByEach = waiting.map((draft) => parseSignalIds(draft.signal_ids));
  if (namedByEach.some((ids) => ids.length > 0 && !ids.some((id) => storedIds.has(id))))
    throw new AppError('undo_refused', 'The signals that a draft was made of have been deleted since.');
}

function waitsAgain({ from, to }: RowChange<Draft>): boolean {
  return to?.origin === 'engine' && to.status === 'pending' && from !== null && from.status !== 'pending';
}
