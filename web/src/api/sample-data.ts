import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

export type SampleData = Awaited<ReturnType<typeof readSampleData>>;
export type RemovedSampleData = Awaited<ReturnType<typeof removeSampleData>>;

function readSampleData() {
  return answerOf(api.GET('/api/sample-data'));
}

/** How much sample data there is. */
export const sampleDataQuery = queryOptions({ queryKey: ['sample-data'], queryFn: readSampleData });

/** Removes all of it for good, but for what is in real use, and answers with a receipt. */
export function removeSampleData() {
  return answerOf(api.POST('/api/sample-data/remove'));
}
