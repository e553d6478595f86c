import { findExplanations } from '#db/draft-explanations.ts';
import { findDraft } from '#db/drafts.ts';
import { listSignalsByIds } from '#db/signals.ts';
import { notFound } from '#domain/app-error.ts';
import { type NamedDraft, parseSignalIds } from '#domain/draft.ts';
import type { NamedExplanation } from '#domain/drafting/named-explanation.ts';
import type { Signal } from '#domain/signal.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { loadNamedExplanation } from './load-named-explanation.ts';

/**
 * One of the caller's drafts, those signals it names that the caller has, latest start first, and why the draft is what it is. `explanation`
 * is null for a draft that an agent sent: the agent decided it.
 */
export async function getDraft(
  ctx: Context,
  id: string,
): Promise<{ draft: NamedDraft; signals: Signal[]; explanation: NamedExplanation | null }> {
  const caller = authorizeUser(ctx, 'getDraft');
  const draft = await findDraft(ctx, caller.user_id, id);
  if (!draft) throw notFound('draft');
  const signals = await listSignalsByIds(ctx, caller.user_id, parseSignalIds(draft.signal_ids));
  const text = (await findExplanations(ctx, caller.user_id, [id])).get(id);
  return {
    draft,
    signals,
    explanation: text === undefined ? null : await loadNamedExplanation(ctx, caller.user_id, JSON.parse(text), signals),
  };
}
