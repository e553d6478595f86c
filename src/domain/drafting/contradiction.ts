import type { RuleSet } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import { readActivity } from './activity.ts';
import type { Catalogue } from './catalogue.ts';
import { matchActivity } from './match.ts';
import type { Target } from './target.ts';

/** What an entry is booked on. */
export type BookedOn = Target & { billable: number };

/** What a rule would have it booked on; null where it leaves that open. `exclude` 1: not at all. */
export type RuleSays = Target & { billable: number | null; exclude: number };

/** A rule that speaks against what was booked. */
export type Contradiction = { rule: { index: number; name: string | null }; rule_says: RuleSays };

const NO_TARGET: Target = { budget_id: null, line_item_id: null, task_id: null };

/**
 * The rules that speak against an entry made of these signals, each once, in the order of the rules. A rule's target counts only where drafting
 * would take it, so not behind what was sent with the signal or a key in its title; what the rule leaves open contradicts nothing.
 */
export function findContradictions(
  booked: BookedOn,
  signals: readonly Signal[],
  { ruleSet, catalogue, timeZone }: { ruleSet: RuleSet; catalogue: Catalogue; timeZone: string },
): Contradiction[] {
  const found = new Map<number, Contradiction>();
  for (const signal of signals) {
    const activity = readActivity(signal, ruleSet, timeZone);
    if (!activity?.rule) continue;
    const { index, name, effect } = activity.rule;
    const match = effect.target && matchActivity(activity, catalogue);
    const { budget_id, line_item_id, task_id } = match?.categorization_source === 'rule' ? match : NO_TARGET;
    const rule_says = { budget_id, line_item_id, task_id, billable: effect.billable, exclude: effect.exclude ? 1 : 0 };
    if (speaksAgainst(rule_says, booked)) found.set(index, { rule: { index, name }, rule_says });
  }
  return [...found.values()].sort((a, b) => a.rule.index - b.rule.index);
}

function speaksAgainst(says: RuleSays, booked: BookedOn): boolean {
  if (says.exclude === 1) return true;
  return (['budget_id', 'line_item_id', 'task_id', 'billable'] as const).some((key) => says[key] !== null && says[key] !== booked[key]);
}
