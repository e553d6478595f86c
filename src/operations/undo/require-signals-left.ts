import { listSignalsByIds } from '#db/signals.ts';
import { AppError } from '#domain/app-error.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { RowChange } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';
import type { UndoPlan } from './plan-undo.ts';

/**
 * Throws `undo_refused` where a draft of ours that was decided would wait again though its user has deleted all that it was made of: what such
 * drafts said goes with the signals, and only a decision kept this one (docs/contract.md, "My data"). The user is locked.
 */
export async function requireSignalsLeft(ctx: Context, { userId, drafts }: UndoPlan): Promise<void> {
  const signalIdsOfEach = drafts.filter(waitsAgain).map(({ to }) => parseSignalIds(to?.signal_ids ?? '[]'));
  const stored = await listSignalsByIds(ctx, userId, [...new Set(signalIdsOfEach.flat())]);
  const storedIds = new Set(stored.map(({ id }) => id));
  if (signalIdsOfEach.some((ids) => ids.length > 0 && !ids.some((id) => storedIds.has(id))))
    throw new AppError('undo_refused', 'The signals that a draft was made of have been deleted since.');
}

function waitsAgain({ from, to }: RowChange<Draft>): boolean {
  return to?.origin === 'engine' && to.status === 'pending' && from !== null && from.status !== 'pending';
}
