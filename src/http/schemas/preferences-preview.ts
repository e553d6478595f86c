import { z } from 'zod';
import { updateDraftingSettingsBody } from './drafting-settings.ts';
import { updatePreferencesBody } from './preferences.ts';
import { dayRangeFields, isPlannable, PLANNABLE, plannedDays } from './rebuild.ts';

export const previewPreferencesBody = z
  .object({
    preferences: updatePreferencesBody.optional().meta({ description: 'As for PUT; what is absent stays as it is stored' }),
    drafting_settings: updateDraftingSettingsBody.optional().meta({ description: 'As for PUT; what is absent stays as it is stored' }),
    ...dayRangeFields,
  })
  .refine(isPlannable, PLANNABLE);

const totals = z.object({
  drafts: z.number().meta({ description: 'That wait' }),
  hours: z.number().meta({ description: 'Of those' }),
  dismissed: z.number().meta({ description: 'By a rule, or for being short' }),
});

export const previewPreferencesResponse = z.object({ days: plannedDays, before: totals, after: totals });
