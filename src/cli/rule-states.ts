import type { ApiClient } from '#cli/client/api-client.ts';
import type { RuleState } from '#domain/rules/to-rule-set.ts';

/** What the server makes of one's custom rules. */
export type RuleStates = { rule_set_version: string; rules: RuleState[] };

export function readRuleStates(client: ApiClient): Promise<RuleStates> {
  return client.call<RuleStates>('GET', '/api/auto-tracking/rules');
}

/** Each problem of the rules that are not applied, a line each; rules are counted from 1, as in the table. */
export function problemLines(rules: readonly Omit<RuleState, 'status'>[]): string[] {
  return rules.flatMap((rule) =>
    rule.problems.map(({ path, message }) => `${ruleText(rule)}, ${path === '' ? 'the rule' : path}: ${message}`),
  );
}

function ruleText({ index, name }: Pick<RuleState, 'index' | 'name'>): string {
  return name === null ? `#${index + 1}` : `#${index + 1} ${name}`;
}
