import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { planToWire } from '#http/schemas/rebuild.ts';
import { previewRulesBody, previewRulesResponse } from '#http/schemas/rule-preview.ts';
import { previewRules } from '#operations/rebuild/preview-rules.ts';

export function rulePreviewRoutes(app: App): void {
  app.post(
    '/api/auto-tracking/rules/preview',
    describeRoute('previewRules', {
      tags: ['preferences'],
      summary: 'See what other rules would do',
      description:
        'What saving these rules and rebuilding these days would change, as if auto-tracking were on, and which entries the rules contradict. Nothing is written. A day that a rebuild would change without them shows that change as well.',
      body: previewRulesBody,
      response: { 200: previewRulesResponse },
    }),
    async (request) => {
      const { rules, ...range } = request.body;
      const { days, ...preview } = await previewRules(request.ctx, rules, range);
      return { ...preview, days: planToWire(days) };
    },
  );
}
