import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { ok } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { preferencesSchema, updatePreferencesBody } from '#http/schemas/preferences.ts';
import { getPreferences } from '#operations/preferences/get-preferences.ts';
import { updatePreferences } from '#operations/preferences/update-preferences.ts';

const tags = ['preferences'] as ['preferences'];
const PATH = '/api/auto-tracking/preferences';

export function preferenceRoutes(app: App): void {
  app.get(
    PATH,
    describeRoute('getPreferences', {
      tags,
      summary: 'Read your auto-tracking preferences',
      description: 'Defaults where nothing has been saved.',
      response: { 200: z.object({ preferences: preferencesSchema }) },
    }),
    async (request) => ({ preferences: await getPreferences(request.ctx) }),
  );

  app.put(
    PATH,
    describeRoute('updatePreferences', {
      tags,
      summary: 'Change your auto-tracking preferences',
      description:
        'Changes the fields it is given and leaves the rest. One bad field is 400 and nothing is saved. The drafts of the last 30 days follow the change. Takes If-Match.',
      headers: ifMatchHeaders,
      body: updatePreferencesBody,
      response: { 200: ok },
    }),
    async (request) => {
      await updatePreferences(request.ctx, request.body, versionFromIfMatch(request.headers['if-match']));
      return { ok: true as const };
    },
  );
}
