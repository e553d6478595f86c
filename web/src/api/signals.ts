import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

const LOOKED_AGAIN_MS = 10_000;

/** Whether the user has any signal at all. Nobody tells when the first one comes, so it is asked again until it does. */
export const hasSignalsQuery = queryOptions({
  queryKey: ['signals', 'any'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/signals'))).signals.length > 0,
  refetchInterval: ({ state }) => (state.data === false ? LOOKED_AGAIN_MS : false),
});

/** Of the latest 200 signals of a source, when the last one came or changed (RFC 3339); null where there is none. */
export const lastSeenQuery = (source: string) =>
  queryOptions({
    queryKey: ['signals', 'last-seen', source],
    queryFn: async () => {
      const { signals } = await answerOf(api.GET('/api/auto-tracking/signals', { params: { query: { source } } }));
      return signals.reduce<string | null>((last, { updated_at }) => (last === null || updated_at > last ? updated_at : last), null);
    },
  });
