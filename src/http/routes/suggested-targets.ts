import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { suggestedTargetsQuery, suggestedTargetsSchema } from '#http/schemas/suggested-targets.ts';
import { suggestTargets } from '#operations/drafts/suggest-targets.ts';

export function suggestedTargetRoutes(app: App): void {
  app.get(
    '/api/auto-tracking/suggested-targets',
    describeRoute('suggestTargets', {
      tags: ['drafts'],
      summary: 'What you most likely book on',
      description:
        'Likeliest first: what the draft is booked on, what else drafting found for it, then what you booked on in the last 60 days. Archived ones are left out.',
      querystring: suggestedTargetsQuery,
      response: { 200: suggestedTargetsSchema },
    }),
    async (request) => {
      const { budgets, tasks } = await suggestTargets(request.ctx, request.query.draft_id, request.query.limit);
      return {
        budgets: budgets.map((budget) => ({ budget_id: budget.id, ...budget })),
        tasks: tasks.map((task) => ({ task_id: task.id, ...task })),
      };
    },
  );
}
