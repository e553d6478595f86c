import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type Draft = Schema<'Draft'>;

/** What an edit sets; an absent field keeps the draft's value, null clears it. */
export type DraftChanges = Partial<Pick<Draft, 'hours' | 'description' | 'budget_id' | 'line_item_id' | 'task_id' | 'billable'>>;

/** How many of one's own drafts wait, over all days. Kept live by the server's events. */
export const pendingCountQuery = queryOptions({
  queryKey: ['pending-count'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/drafts/pending-count'))).pending_count,
});
