import { queryOptions } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import { answerOf, api, type Schema } from './client.ts';

export type RedactedRows = Schema<'RedactedRows'>;

/** What is taken out of everything before it is stored. */
export const privatePatternsQuery = queryOptions({
  queryKey: ['private-patterns'],
  queryFn: () => answerOf(api.GET('/api/auto-tracking/private-patterns')),
});

/** Replaces the list of that version. What is stored and matches a new pattern loses its texts for good; the answer counts it. */
export async function savePrivatePatterns(patterns: readonly string[], version: number): Promise<RedactedRows> {
  const call = api.PUT('/api/auto-tracking/private-patterns', { params: { header: asSeen(version) }, body: { patterns: [...patterns] } });
  return (await answerOf(call)).redacted;
}
