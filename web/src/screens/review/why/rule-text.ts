import { type TierBeforeRules, wordsThatCount } from '#domain/drafting/outranked-rule.ts';
import type { Explanation } from '#web/api/drafts.ts';
import type { Format } from '#web/text/format.ts';

type RuleWords = {
  rule(place: number, name: string | null, sets: string): string;
  ruleLoses(place: number, name: string | null, first: string, sets: string | null): string;
  ruleSets: Record<NonNullable<Explanation['rule']>['sets'][number], string>;
  comesFirst: Record<TierBeforeRules, string>;
};

/** What the rule that holds for a draft sets, and what comes before it. */
export function ruleText(
  { index, name, sets }: NonNullable<Explanation['rule']>,
  before: TierBeforeRules | null,
  words: RuleWords,
  format: Pick<Format, 'list'>,
): string {
  const told = wordsThatCount(sets, before).map((word) => words.ruleSets[word]);
  if (before === null) return words.rule(index + 1, name, format.list(told));
  return words.ruleLoses(index + 1, name, words.comesFirst[before], told.length > 0 ? format.list(told) : null);
}
