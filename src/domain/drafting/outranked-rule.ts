import type { Draft } from '#domain/draft.ts';
import type { DraftExplanation, RuleWord, TriedTier } from './explanation.ts';
import { type Target, targetKey } from './target.ts';

/** The tiers that come before the user's rules (docs/drafting.md, step 4). */
export const TIERS_BEFORE_RULES = ['signal', 'code'] as const satisfies readonly TriedTier['tier'][];
export type TierBeforeRules = (typeof TIERS_BEFORE_RULES)[number];

/** A draft that stays where an earlier tier has put it, though a rule that holds for it names something else. */
export type OutrankedRule = {
  draft_id: string;
  date: string;
  rule: { index: number; name: string | null };
  found_by: TierBeforeRules;
};

type FoundByTier = { tier: string; candidates: readonly Target[] };

/** The tier whose target is taken instead of `wanted`, what a rule names; null where nothing comes before it, or the same is taken anyway. */
export function tierBefore(wanted: Target, tiers: readonly FoundByTier[]): TierBeforeRules | null {
  const first = tiers.find(({ candidates }) => candidates.length > 0);
  const taken = first?.candidates[0];
  if (taken === undefined || targetKey(taken) === targetKey(wanted)) return null;
  return TIERS_BEFORE_RULES.find((tier) => tier === first?.tier) ?? null;
}

/** The same for the rule that holds for a draft; null as well where that names no target. */
export function tierBeforeRule(tiers: readonly FoundByTier[]): TierBeforeRules | null {
  const wanted = tiers.find(({ tier }) => tier === 'rule')?.candidates[0];
  return wanted === undefined ? null : tierBefore(wanted, tiers);
}

/** Of what a rule sets, what counts for a draft: not the target where an earlier tier, `before`, has taken another. */
export function wordsThatCount(sets: readonly RuleWord[], before: TierBeforeRules | null): RuleWord[] {
  return sets.filter((word) => before === null || word !== 'target');
}

/** The waiting ones of a day's drafts whose rule comes second to what was sent, or to what the title or branch names. */
export function listOutrankedRules(
  drafts: readonly Pick<Draft, 'id' | 'date' | 'status'>[],
  explanations: ReadonlyMap<string, Pick<DraftExplanation, 'matched_by' | 'rule'>>,
): OutrankedRule[] {
  return drafts.flatMap(({ id, date, status }) => {
    const { matched_by, rule } = explanations.get(id) ?? {};
    const found_by = matched_by && status === 'pending' ? tierBeforeRule(matched_by.tiers) : null;
    return rule && found_by ? [{ draft_id: id, date, rule: { index: rule.index, name: rule.name }, found_by }] : [];
  });
}
