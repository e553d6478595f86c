import { findExplanations } from '#db/draft-explanations.ts';
import { type NamedDraft, parseIntervals } from '#domain/draft.ts';
import { compareText } from '#domain/drafting/activity.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { Context } from '#operations/context.ts';

/** A draft with the minutes that its signals gave it, and those that signals of other work lost to it; both empty for an agent's draft. */
export type DraftOfDay = NamedDraft & {
  signals: { signal_id: string; given_minutes: number }[];
  evidence: { signal_id: string; lost_minutes: number }[];
};

/** Drafts of a day in the order of their time, with where their minutes came from. One query for all of them. */
export async function showDrafts(ctx: Context, userId: string, drafts: readonly NamedDraft[]): Promise<DraftOfDay[]> {
  const ids = drafts.map((draft) => draft.id);
  const explanations = await findExplanations(ctx, userId, ids);
  return [...drafts].sort(byTime).map((draft) => ({ ...draft, ...sharesOf(explanations.get(draft.id)) }));
}

function sharesOf(text: string | undefined): Pick<DraftOfDay, 'signals' | 'evidence'> {
  if (text === undefined) return { signals: [], evidence: [] };
  const { signals, evidence } = JSON.parse(text) as DraftExplanation;
  return {
    signals: signals.map(({ signal_id, given_ms }) => ({ signal_id, given_minutes: given_ms / MS_PER_MINUTE })),
    evidence: evidence.map(({ signal_id, lost_ms }) => ({ signal_id, lost_minutes: lost_ms / MS_PER_MINUTE })),
  };
}

function byTime(a: NamedDraft, b: NamedDraft): number {
  const [startA, startB] = [a, b].map(({ intervals }) => parseIntervals(intervals)[0]?.startsAt ?? Number.MAX_VALUE) as [number, number];
  return startA - startB || compareText(a.id, b.id);
}
