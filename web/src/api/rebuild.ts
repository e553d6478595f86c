import { queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import { answerOf, api } from './client.ts';

const LOOKED_AGAIN_MS = 1_000;

/** How many days wait to be drafted again; asked until none of them is due. */
export const rebuildProgressQuery = queryOptions({
  queryKey: ['rebuild', 'progress'],
  queryFn: () => answerOf(api.GET('/api/auto-tracking/rebuild')),
  refetchInterval: ({ state }) => (state.data && state.data.due_days > 0 ? LOOKED_AGAIN_MS : false),
});

/** Drafts days again. What was decided or shaped stays. */
export function rebuildDrafts(range: { date_from: Day; date_to: Day }) {
  return answerOf(api.POST('/api/auto-tracking/rebuild', { body: range }));
}
