import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type Draft = Schema<'Draft'>;

/** How many of one's own drafts wait, over all days. Kept live by the server's events. */
export const pendingCountQuery = queryOptions({
  queryKey: ['pending-count'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/drafts/pending-count'))).pending_count,
});
