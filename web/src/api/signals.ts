import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

const LOOKED_AGAIN_MS = 10_000;

/** Whether the user has any signal at all. Nobody tells when the first one comes, so it is asked again until it does. */
export const hasSignalsQuery = queryOptions({
  queryKey: ['signals', 'any'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/signals'))).signals.length > 0,
  refetchInterval: ({ state }) => (state.data === false ? LOOKED_AGAIN_MS : false),
});
