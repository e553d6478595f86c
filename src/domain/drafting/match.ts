import type { CategorizationSource } from '#domain/draft.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import type { Activity } from './activity.ts';
import { budgetCodeCandidates } from './budget-code.ts';
import { type Catalogue, isInUse } from './catalogue.ts';
import type { TriedTier } from './explanation.ts';
import type { SignalMetadata } from './signal-metadata.ts';
import { type Target, targetKey, targetOf, taskTarget } from './target.ts';
import { taskKeyCandidates } from './task-key.ts';

/** `match_confidence` is the probability, 0 to 1, that the user accepts the target unchanged. */
export type ScoredTarget = Target & { categorization_source: CategorizationSource; match_confidence: number };

type MatchedBy = Pick<Activity, 'signal' | 'metadata' | 'rule'>;

export type Match = ScoredTarget & { runner_up: ScoredTarget | null };

// Priors, until decisions teach better ones. Each is the share of such drafts that we expect to be accepted as they stand.
/** The agent looked at the work and named the task or budget; people correct about one in ten. */
const SENT_CONFIDENCE = 0.9;
/** Accept refuses what is unknown or archived, so unchanged it can't be accepted. */
const SENT_BUT_GONE_CONFIDENCE = 0;
/** Somebody typed the key of a task that exists; now and then it is a mention of other work. */
const TASK_KEY_CONFIDENCE = 0.85;
/** The user said so, of this kind of work; now and then work that looks like it is something else. */
const RULE_CONFIDENCE = 0.9;
/** A code names the budget and leaves the task open. */
const BUDGET_CODE_CONFIDENCE = 0.7;
/** With two targets named, the first is right more often than not, but not much more. */
const AMBIGUITY_FACTOR = 0.7;
/** Few people book time on nothing. */
const NONE_CONFIDENCE = 0.05;

/**
 * Matches one activity to budget, line item and task (docs/drafting.md, step 4): the first target of the first tier that has one, and the
 * next one as the runner-up.
 */
export function matchActivity(activity: MatchedBy, catalogue: Catalogue): Match {
  const [best, runnerUp = null] = withoutRepeats(triedTiers(activity, catalogue).flatMap((tier) => tier.candidates));
  return best
    ? { ...best, runner_up: runnerUp }
    : { ...targetOf(null, null, null), categorization_source: 'none', match_confidence: NONE_CONFIDENCE, runner_up: null };
}

/**
 * What each tier finds, most specific first: `signal` (sent with it), `code` (task keys, then budget codes, in title and branch), `rule`
 * (the user's). The tiers `series`, `learned` and `llm` belong behind them.
 */
export function triedTiers({ signal, metadata, rule }: MatchedBy, catalogue: Catalogue): TriedTier[] {
  return [
    { tier: 'signal', candidates: sentTarget(signal, catalogue) },
    { tier: 'code', candidates: codeTargets(signal, metadata, catalogue) },
    { tier: 'rule', candidates: ruleTarget(rule) },
  ];
}

function sentTarget(signal: Signal, catalogue: Catalogue): ScoredTarget[] {
  const { matched_budget_id: budgetId, matched_task_id: taskId } = signal;
  if (budgetId === null && taskId === null) return [];
  const isThere =
    (budgetId === null || isInUse(catalogue.budgets.get(budgetId))) && (taskId === null || isInUse(catalogue.tasks.get(taskId)));
  const target = taskId === null ? targetOf(budgetId, null, null) : taskTarget(taskId, budgetId, catalogue);
  return [{ ...target, categorization_source: 'signal', match_confidence: isThere ? SENT_CONFIDENCE : SENT_BUT_GONE_CONFIDENCE }];
}

function codeTargets(signal: Signal, { branch }: SignalMetadata, catalogue: Catalogue): ScoredTarget[] {
  const keys = taskKeyCandidates(signal.title, branch);
  const tasks = keys.flatMap((key) => catalogue.tasksByKey.get(key) ?? []);
  // A budget that only repeats what a task says is no second opinion.
  const budgets = budgetCodeCandidates(signal.title, branch, keys)
    .flatMap((code) => catalogue.budgetsByCode.get(code) ?? [])
    .filter((budget) => !tasks.some((task) => task.budget_id === budget.id));
  const confidence = (prior: number, named: number) => (named > 1 ? prior * AMBIGUITY_FACTOR : prior);
  return [
    ...tasks.map((task) => scored(taskTarget(task.id, null, catalogue), confidence(TASK_KEY_CONFIDENCE, tasks.length))),
    ...budgets.map((budget) => scored(targetOf(budget.id, null, null), confidence(BUDGET_CODE_CONFIDENCE, budgets.length))),
  ];
}

function ruleTarget(rule: Rule | null): ScoredTarget[] {
  if (!rule?.effect.target) return [];
  return [{ ...rule.effect.target, categorization_source: 'rule', match_confidence: RULE_CONFIDENCE }];
}

function scored(target: Target, match_confidence: number): ScoredTarget {
  return { ...target, categorization_source: 'code', match_confidence };
}

function withoutRepeats(ranked: readonly ScoredTarget[]): ScoredTarget[] {
  const seen = new Set<string>();
  return ranked.filter((candidate) => !seen.has(targetKey(candidate)) && seen.add(targetKey(candidate)));
}
