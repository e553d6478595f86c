import { confidenceWord } from './confidence.ts';

/** Why a draft should be read before it is accepted, the weightiest first. */
const LOOK_REASONS = ['no_budget', 'low_confidence', 'fair_confidence', 'rounding', 'no_description'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

type Looked = { budget_id: string | null; description: string | null; match_confidence: number; rounding_warning: number };

/** What speaks against accepting a draft unseen; nothing does for most of them. */
export function needsALook({ budget_id, description, match_confidence, rounding_warning }: Looked): LookReason[] {
  const confidence = confidenceWord(match_confidence);
  const speaks: Record<LookReason, boolean> = {
    no_budget: budget_id === null,
    // A draft without a budget is unsure for that very reason, so it is said once.
    low_confidence: confidence === 'low' && budget_id !== null,
    fair_confidence: confidence === 'fair' && budget_id !== null,
    rounding: rounding_warning === 1,
    no_description: (description ?? '').trim() === '',
  };
  return LOOK_REASONS.filter((reason) => speaks[reason]);
}
