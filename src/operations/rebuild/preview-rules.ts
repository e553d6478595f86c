import { findPreferences } from '#db/preferences.ts';
import { listRuleStates, type RuleState } from '#domain/rules/to-rule-set.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { loadCatalogue } from '#operations/drafting/load-catalogue.ts';
import { loadUser } from '#operations/drafting/load-user.ts';
import { type ContradictedEntry, findContradictedEntries } from './find-contradicted-entries.ts';
import { type DayRange, listDaysToRebuild } from './list-days-to-rebuild.ts';
import { type Plan, planDays } from './plan-days.ts';

/** What would become of a range of days with other rules. */
export type RulePreview = Plan & {
  rule_set_version: string;
  /** The rules that would be kept and not applied, and why. */
  not_applied: Omit<RuleState, 'status'>[];
  time_entries: ContradictedEntry[];
};

/**
 * What saving these rules and rebuilding these days would change, as if auto-tracking were on, which drafts keep their target against a rule,
 * and which entries the rules contradict. A day that a rebuild would change without them shows that change as well: it would be written.
 * Writes nothing.
 */
export async function previewRules(ctx: Context, rules: readonly unknown[], range: DayRange): Promise<RulePreview> {
  const { user_id } = authorizeUser(ctx, 'previewRules');
  const catalogue = await loadCatalogue(ctx);
  const preferences = { ...(await findPreferences(ctx, user_id)), custom_rules: [...rules] };
  const user = await loadUser(ctx, user_id, preferences, catalogue);
  return {
    rule_set_version: user.ruleSet.version,
    not_applied: listRuleStates(rules, catalogue)
      .filter(({ status }) => status === 'not_applied')
      .map(({ status: _, ...rule }) => rule),
    ...(await planDays(ctx, user, await listDaysToRebuild(ctx, user_id, range))),
    time_entries: await findContradictedEntries(ctx, user, range),
  };
}
