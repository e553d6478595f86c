import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type ServiceToken = Schema<'ServiceTokenWithHealth'>;

/** What an agent's token is bound to; null: anybody, any source. */
export type NewServiceToken = { name: string; user_ids: string[] | null; sources: string[] | null };

/** Service tokens with what came of their items, the newest first, revoked ones included. */
export const serviceTokensQuery = infiniteQueryOptions({
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
