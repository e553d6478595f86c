import { findExplanations } from '#db/draft-explanations.ts';
import { type NamedDraft, parseIntervals } from '#domain/draft.ts';
import { compareText } from '#domain/drafting/activity.ts';
import { roundedMinutesOf } from '#domain/drafting/day-totals.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { Context } from '#operations/context.ts';

/** A draft with the minutes that its signals gave it, and those that signals of other work lost to it; both empty for an agent's draft. */
export type DraftOfDay = NamedDraft & {
  signals: { signal_id: string; given_minutes: number }[];
  evidence: { signal_id: string; lost_minutes: number }[];
  /** What rounding made of the raw minutes, whatever was booked in the end; null for an agent's draft. */
  rounded_minutes: number | null;
};

/** Drafts of a day in the order of their time, with where their minutes came from. One query for all of them. */
export async function showDrafts(ctx: Context, userId: string, drafts: readonly NamedDraft[]): Promise<DraftOfDay[]> {
  const ids = drafts.map((draft) => draft.id);
  const explanations = await findExplanations(ctx, userId, ids);
  return [...drafts].sort(byTime).map((draft) => ({ ...draft, ...explainedPart(draft, explanations.get(draft.id)) }));
}

function explainedPart(draft: NamedDraft, text: string | undefined): Omit<DraftOfDay, keyof NamedDraft> {
  if (text === undefined) {
    return { signals: [], evidence: [], rounded_minutes: roundedMinutesOf(draft) };
  }
  const { signals, evidence, rounded_minutes } = JSON.parse(text) as DraftExplanation;
  return {
    rounded_minutes,
    signals: signals.map(({ signal_id, given_ms }) => ({ signal_id, given_minutes: given_ms / MS_PER_MINUTE })),
    evidence: evidence.map(({ signal_id, lost_ms }) => ({ signal_id, lost_minutes: lost_ms / MS_PER_MINUTE })),
  };
}

function byTime(a: NamedDraft, b: NamedDraft): number {
  const [startA, startB] = [a, b].map(({ intervals }) => parseIntervals(intervals)[0]?.startsAt ?? Number.MAX_VALUE) as [number, number];
  return startA - startB || compareText(a.id, b.id);
}
