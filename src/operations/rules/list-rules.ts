import { findPreferences } from '#db/preferences.ts';
import { listRuleStates, type RuleState, toRuleSet } from '#domain/rules/to-rule-set.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { loadCatalogue } from '#operations/drafting/load-catalogue.ts';

/** What becomes of each of the caller's custom rules: applied, or not and why (docs/rules.md). */
export async function listRules(ctx: Context): Promise<{ rule_set_version: string; rules: RuleState[] }> {
  const caller = authorizeUser(ctx, 'listRules');
  const { custom_rules: items } = await findPreferences(ctx, caller.user_id);
  const catalogue = await loadCatalogue(ctx);
  return { rule_set_version: toRuleSet(items, catalogue).version, rules: listRuleStates(items, catalogue) };
}
