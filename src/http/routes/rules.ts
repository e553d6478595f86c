import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { ruleSetVersion, ruleStateSchema } from '#http/schemas/rules.ts';
import { listRules } from '#operations/rules/list-rules.ts';

const tags = ['preferences'] as ['preferences'];

export function ruleRoutes(app: App): void {
  app.get(
    '/api/auto-tracking/rules',
    describeRoute('listRules', {
      tags,
      summary: 'See which of your custom rules are applied',
      description:
        'Each item of custom_rules, in order: whether drafting applies it, and if not, what keeps it from being understood or what it names that is not there. Rules are changed with the preferences.',
      response: { 200: z.object({ rule_set_version: ruleSetVersion, rules: z.array(ruleStateSchema) }) },
    }),
    async (request) => listRules(request.ctx),
  );
}
