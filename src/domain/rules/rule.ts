import type { SignalMetadata } from '#domain/drafting/signal-metadata.ts';
import type { Target } from '#domain/drafting/target.ts';
import type { Interval } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { Condition } from './condition.ts';

/** What a rule does with the signals it holds for. Null leaves it to the rest of drafting. */
export type RuleEffect = {
  /** No draft is made of the signal. */
  exclude: boolean;
  /** Null where the rule sets none of the three. */
  target: Target | null;
  billable: number | null;
  /** A template such as `Support: {title}`. */
  description: string | null;
};

/** A rule that was understood. `index` is its place in `custom_rules`, from 0. */
export type Rule = { index: number; name: string | null; effect: RuleEffect };

/** A rule as it was read, with what it asks of a signal. */
export type ReadRule = Rule & { condition: Condition };

/** What a rule is asked about. `interval` is the signal's whole time, empty for a point; `timeZone` is the one of the user's day. */
export type RuleSubject = { signal: Signal; metadata: SignalMetadata; interval: Interval; timeZone: string };

/** The rules of one user that are applied, in order. `version` names the content of `custom_rules`: the same content, the same version. */
export type RuleSet = { version: string; rules: readonly ReadRule[] };

export const NO_RULES: RuleSet = { version: 'none', rules: [] };

/** One thing that is wrong with a rule. `path` leads to it inside the rule, such as `when.all.1.contains`; it is empty for the rule itself. */
export type RuleProblem = { path: string; message: string };
