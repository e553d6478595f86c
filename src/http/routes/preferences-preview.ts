import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { previewPreferencesBody, previewPreferencesResponse } from '#http/schemas/preferences-preview.ts';
import { planToWire } from '#http/schemas/rebuild.ts';
import { previewPreferences } from '#operations/rebuild/preview-preferences.ts';

export function preferencesPreviewRoutes(app: App): void {
  app.post(
    '/api/auto-tracking/preferences/preview',
    describeRoute('previewPreferences', {
      tags: ['preferences'],
      summary: 'See what other preferences or drafting settings would do',
      description:
        'What saving these and rebuilding these days would change, as if auto-tracking were on, with the totals of the range before and after. Nothing is written. A day that a rebuild would change without them shows that change as well.',
      body: previewPreferencesBody,
      response: { 200: previewPreferencesResponse },
    }),
    async (request) => {
      const { preferences = {}, drafting_settings = {}, ...range } = request.body;
      const { days, ...totals } = await previewPreferences(request.ctx, { preferences, drafting_settings }, range);
      return { days: planToWire(days), ...totals };
    },
  );
}
