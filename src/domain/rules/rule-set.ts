import { holds } from './condition.ts';
import type { Rule, RuleSet, RuleSubject } from './rule.ts';
import { viewSubject } from './subject-view.ts';

export { renderDescription } from './description-template.ts';
export { NO_RULES, type Rule, type RuleSet, type RuleSubject } from './rule.ts';
export { toRuleSet } from './to-rule-set.ts';

/** The first rule that holds for the signal, in the order of the set; null where none does. */
export function findRule({ rules }: RuleSet, subject: RuleSubject): Rule | null {
  if (rules.length === 0) return null;
  const view = viewSubject(subject);
  return rules.find((rule) => holds(rule.condition, view)) ?? null;
}
