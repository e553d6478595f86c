import { z } from 'zod';

export const ruleStateSchema = z
  .object({
    index: z.number().meta({ description: 'Place in custom_rules, from 0' }),
    name: z.string().nullable(),
    status: z.enum(['applied', 'not_applied']),
    problems: z.array(
      z.object({
        path: z.string().meta({ description: 'Where in the rule, such as when.all.1.contains; empty for the rule itself' }),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'RuleState' });

export const ruleSetVersion = z
  .string()
  .meta({ description: 'Names the content of custom_rules; none where there are no rules', example: '81f7ddcdee27' });
