import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';
import { daysOfSignals } from './days-of-signals.ts';
import { requestDrafting } from './request-drafting.ts';

/**
 * Asks for the days on which a decision on drafts of one user frees minutes or binds them (docs/drafting.md, step 7). What of ours was
 * accepted keeps the minutes it had, so that nothing else changes.
 */
export async function redraftAfterDecision(ctx: Context, userId: string, decided: readonly Draft[]): Promise<void> {
  const dismissed = decided.filter((draft) => draft.origin === 'engine' && draft.status === 'dismissed');
  const sent = decided.filter((draft) => draft.origin === 'agent');
  const sentSignalIds = sent.flatMap((draft) => parseSignalIds(draft.signal_ids));
  await requestDrafting(ctx, [
    ...dismissed.map(({ date }) => ({ user_id: userId, date })),
    ...(await daysOfSignals(ctx, userId, sentSignalIds)),
  ]);
}
