import { queryOptions } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import { answerOf, api, type Schema } from './client.ts';
import type { paths } from './openapi.d.ts';

export type Preferences = Schema<'Preferences'>;
export type PreferenceChanges = NonNullable<paths['/api/auto-tracking/preferences']['put']['requestBody']>['content']['application/json'];

/** What the user chose about auto-tracking. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/preferences'))).preferences,
});

/** An absent field stays as it is. `version`: on which the changes rest; needed where they replace a list. */
export function savePreferences(changes: PreferenceChanges, version?: number) {
  return answerOf(
    api.PUT('/api/auto-tracking/preferences', { params: { header: version === undefined ? {} : asSeen(version) }, body: changes }),
  );
}

export type EffectPreview = Awaited<ReturnType<typeof previewPreferences>>;
type PreviewBody = paths['/api/auto-tracking/preferences/preview']['post']['requestBody']['content']['application/json'];

/** What saving these and drafting these days again would change, with the totals before and after. Writes nothing. */
export function previewPreferences(body: PreviewBody) {
  return answerOf(api.POST('/api/auto-tracking/preferences/preview', { body }));
}
