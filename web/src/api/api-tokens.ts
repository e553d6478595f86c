import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';
import { UNTOLD } from './query-client.ts';

export type ApiToken = Schema<'ApiToken'>;

/** The user's own tokens, the newest first, revoked and expired ones included. */
export const apiTokensQuery = infiniteQueryOptions({
  ...UNTOLD,
  queryKey: ['api-tokens'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/me/api-tokens', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next_cursor }) => next_cursor,
});

/** Issues a token. The answer has its secret, this one time. `expires_at` in RFC 3339; null: until it is revoked. */
export function createApiToken(body: { name: string; expires_at: string | null }) {
  return answerOf(api.POST('/api/me/api-tokens', { body }));
}

export async function revokeApiToken({ id }: Pick<ApiToken, 'id'>): Promise<void> {
  await answerOf(api.DELETE('/api/me/api-tokens/{id}', { params: { path: { id } } }));
}
