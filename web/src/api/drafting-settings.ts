import { queryOptions } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import { answerOf, api, type Schema } from './client.ts';
import type { paths } from './openapi.d.ts';

export type DraftingSettings = Schema<'DraftingSettings'>;
export type DraftingSettingsChanges = NonNullable<
  paths['/api/auto-tracking/drafting-settings']['put']['requestBody']
>['content']['application/json'];

/** The user's figures for drafting, and beside them what holds for who saved nothing. */
export const draftingSettingsQuery = queryOptions({
  queryKey: ['drafting-settings'],
  queryFn: () => answerOf(api.GET('/api/auto-tracking/drafting-settings')),
});

/** An absent field stays as it is; a list is replaced whole. `version`: on which the changes rest. */
export function saveDraftingSettings(changes: DraftingSettingsChanges, version: number) {
  return answerOf(api.PUT('/api/auto-tracking/drafting-settings', { params: { header: asSeen(version) }, body: changes }));
}
