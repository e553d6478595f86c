import type { Catalogue } from '#domain/drafting/catalogue.ts';
import type { UnappliedRule } from './read-rules.ts';
import { readRulesCached } from './read-rules-cached.ts';
import { NO_RULES, type ReadRule, type RuleProblem, type RuleSet } from './rule.ts';
import { completeTarget } from './rule-target.ts';
import { shortVersion } from './rule-version.ts';

/** One item of `custom_rules` as its user is told about it. */
export type RuleState = { index: number; name: string | null; status: 'applied' | 'not_applied'; problems: RuleProblem[] };

/**
 * The rules of `custom_rules` that are applied, in order, with complete targets. Left out are items that are not understood, and those that name
 * something the catalogue does not have, or has archived; `listRuleStates` says why.
 */
export function toRuleSet(items: readonly unknown[], catalogue: Catalogue): RuleSet {
  if (items.length === 0) return NO_RULES;
  const { contentHash, understood } = readRulesCached(items);
  return { version: shortVersion(contentHash), rules: checkTargets(understood, catalogue).applied };
}

/** Says of each item whether it is applied, and why not. */
export function listRuleStates(items: readonly unknown[], catalogue: Catalogue): RuleState[] {
  const { understood, notUnderstood } = readRulesCached(items);
  const { applied, unapplied } = checkTargets(understood, catalogue);
  return [
    ...applied.map(({ index, name }): RuleState => ({ index, name, status: 'applied', problems: [] })),
    ...[...unapplied, ...notUnderstood].map((rule): RuleState => ({ ...rule, status: 'not_applied' })),
  ].sort((a, b) => a.index - b.index);
}

function checkTargets(rules: readonly ReadRule[], catalogue: Catalogue): { applied: ReadRule[]; unapplied: UnappliedRule[] } {
  const applied: ReadRule[] = [];
  const unapplied: UnappliedRule[] = [];
  for (const rule of rules) {
    const target = rule.effect.target && completeTarget(rule.effect.target, catalogue);
    if (Array.isArray(target)) unapplied.push({ index: rule.index, name: rule.name, problems: target });
    else applied.push({ ...rule, effect: { ...rule.effect, target } });
  }
  return { applied, unapplied };
}
