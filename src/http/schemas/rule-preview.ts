import { z } from 'zod';
import { TIERS_BEFORE_RULES } from '#domain/drafting/outranked-rule.ts';
import { flagNumber } from './fields.ts';
import { customRules } from './preferences.ts';
import { dayRangeFields, isPlannable, PLANNABLE, plannedDays } from './rebuild.ts';
import { ruleSetVersion, ruleStateSchema } from './rules.ts';

export const previewRulesBody = z
  .object({
    rules: customRules.meta({ description: 'What `custom_rules` of the preferences would be; any JSON' }),
    ...dayRangeFields,
  })
  .refine(isPlannable, PLANNABLE);

const target = {
  budget_id: z.string().nullable(),
  line_item_id: z.string().nullable(),
  task_id: z.string().nullable(),
  budget_name: z.string().nullable(),
  line_item_name: z.string().nullable(),
  task_title: z.string().nullable(),
};

const rule = z.object({ index: z.number().meta({ description: 'Its place in `rules`, from 0' }), name: z.string().nullable() });

export const previewRulesResponse = z.object({
  rule_set_version: ruleSetVersion,
  not_applied: z.array(ruleStateSchema.omit({ status: true })).meta({ description: 'Items that would be kept and not applied, and why' }),
  days: plannedDays,
  outranked: z
    .array(
      z.object({
        draft_id: z.string(),
        date: z.string().meta({ format: 'date' }),
        rule,
        found_by: z.enum(TIERS_BEFORE_RULES).meta({ description: 'What comes first: what was sent, or what title or branch names' }),
      }),
    )
    .meta({ description: 'Drafts that wait and stay on another budget, line item or task than the rule that holds for them sets' }),
  time_entries: z
    .array(
      z.object({
        time_entry_id: z.string(),
        date: z.string().meta({ format: 'date' }),
        draft_id: z.string(),
        rule,
        booked: z.object({ ...target, billable: flagNumber }),
        rule_says: z
          .object({
            ...target,
            billable: flagNumber.nullable(),
            exclude: flagNumber.meta({ description: '1: it would make no draft of this' }),
          })
          .meta({ description: 'null: the rule leaves it open' }),
      }),
    )
    .meta({ description: 'Entries from engine drafts that a rule would have otherwise. They stay as they are' }),
});
