import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';
import { UNTOLD } from './query-client.ts';

export type ServiceToken = Schema<'ServiceTokenWithHealth'>;

/** What an agent's token is bound to; null: anybody, any source. */
export type NewServiceToken = { name: string; user_ids: string[] | null; sources: string[] | null };

/** An agent may send at any time, and what came of it is what one looks for here. */
const HEALTH_EVERY_MS = 30_000;

/** Service tokens with what came of their items, the newest first, revoked ones included. */
export const serviceTokensQuery = infiniteQueryOptions({
  ...UNTOLD,
  refetchInterval: HEALTH_EVERY_MS,
  queryKey: ['service-tokens'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/service-tokens', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next_cursor }) => next_cursor,
});

/** Issues a token. The answer has its secret, this one time. */
export function createServiceToken(body: NewServiceToken) {
  return answerOf(api.POST('/api/service-tokens', { body }));
}

export async function revokeServiceToken({ id }: Pick<ServiceToken, 'id'>): Promise<void> {
  await answerOf(api.DELETE('/api/service-tokens/{id}', { params: { path: { id } } }));
}
