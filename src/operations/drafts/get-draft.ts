import { findExplanations } from '#db/draft-explanations.ts';
import { findDraft } from '#db/drafts.ts';
import { listSignalsByIds } from '#db/signals.ts';
import { notFound } from '#domain/app-error.ts';
import { type NamedDraft, parseSignalIds } from '#domain/draft.ts';
import type { NamedExplanation } from '#domain/drafting/named-explanation.ts';
import type { Signal } from '#domain/signal.ts';
import { authorizeUser, type Context, inSnapshot } from '#operations/context.ts';
import { loadNamedExplanation } from './load-named-explanation.ts';

export type ExplainedDraft = { draft: NamedDraft; signals: Signal[]; explanation: NamedExplanation | null };

/**
 * One of the caller's drafts, those signals it names that the caller has, latest start first, and why the draft is what it is. `explanation`
 * is null for a draft that an agent sent: the agent decided it.
 */
export async function getDraft(ctx: Context, id: string): Promise<ExplainedDraft> {
  const caller = authorizeUser(ctx, 'getDraft');
  return inSnapshot(ctx, async (ctx) => readDraft(ctx, caller.user_id, id));
}

/** In a snapshot, so that a rebuild in between never pairs a draft with the explanation of its next version. */
async function readDraft(ctx: Context, userId: string, id: string): Promise<ExplainedDraft> {
  const draft = await findDraft(ctx, userId, id);
  if (!draft) throw notFound('draft');
  const signals = await listSignalsByIds(ctx, userId, parseSignalIds(draft.signal_ids));
  const text = (await findExplanations(ctx, userId, [id])).get(id);
  return {
    draft,
    signals,
    explanation: text === undefined ? null : await loadNamedExplanation(ctx, userId, JSON.parse(text), signals),
  };
}
