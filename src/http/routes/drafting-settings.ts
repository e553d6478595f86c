import { z } from 'zod';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { draftingSettingsSchema, updateDraftingSettingsBody } from '#http/schemas/drafting-settings.ts';
import { ok, settingsVersion } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { getDraftingSettings } from '#operations/drafting-settings/get-drafting-settings.ts';
import { updateDraftingSettings } from '#operations/drafting-settings/update-drafting-settings.ts';

const tags = ['preferences'] as ['preferences'];
const PATH = '/api/auto-tracking/drafting-settings';

export function draftingSettingsRoutes(app: App): void {
  app.get(
    PATH,
    describeRoute('getDraftingSettings', {
      tags,
      summary: 'Read your drafting settings',
      description: 'Beside them the defaults, which hold where nothing has been saved.',
      response: {
        200: z.object({ settings: draftingSettingsSchema.extend({ version: settingsVersion }), defaults: draftingSettingsSchema }),
      },
    }),
    async (request) => ({ settings: await getDraftingSettings(request.ctx), defaults: DEFAULT_DRAFTING_SETTINGS }),
  );

  app.put(
    PATH,
    describeRoute('updateDraftingSettings', {
      tags,
      summary: 'Change your drafting settings',
      description:
        'Changes the fields it is given and leaves the rest; lists are replaced whole. One bad field is 400 and nothing is saved. The drafts of the last 30 days follow the change. Takes If-Match.',
      headers: ifMatchHeaders,
      body: updateDraftingSettingsBody,
      response: { 200: ok },
    }),
    async (request) => {
      await updateDraftingSettings(request.ctx, request.body, versionFromIfMatch(request.headers['if-match']));
      return { ok: true as const };
    },
  );
}
