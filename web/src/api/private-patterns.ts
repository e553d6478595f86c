import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type RedactedRows = Schema<'RedactedRows'>;

/** What is taken out of everything before it is stored. */
export const privatePatternsQuery = queryOptions({
  queryKey: ['private-patterns'],
  queryFn: async () => (await answerOf(api.GET('/api/auto-tracking/private-patterns'))).patterns,
});

/** Replaces the list. What is stored and matches a new pattern loses its texts for good; the answer counts it. */
export async function savePrivatePatterns(patterns: readonly string[]): Promise<RedactedRows> {
  return (await answerOf(api.PUT('/api/auto-tracking/private-patterns', { body: { patterns: [...patterns] } }))).redacted;
}
