import { queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import { answerOf, api, type Schema } from './client.ts';

/** An item of `custom_rules`: any JSON; docs/rules.md says which of them are applied. */
export type RuleItem = unknown;
export type DraftChange = Schema<'DraftChange'>;
export type RulePreview = Awaited<ReturnType<typeof previewRules>>;
type DayRange = { date_from: Day; date_to: Day };

/** What became of each item of `custom_rules`, and why an item is not applied. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => answerOf(api.GET('/api/auto-tracking/rules')),
});

/** What saving these rules and drafting these days again would change. Writes nothing. */
export function previewRules(rules: readonly RuleItem[], range: DayRange) {
  return answerOf(api.POST('/api/auto-tracking/rules/preview', { body: { rules: [...rules], ...range } }));
}
