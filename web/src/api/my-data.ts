import { queryOptions } from '@tanstack/react-query';
import { type Day, LAST_DAY } from '#domain/day.ts';
import { answerOf, api } from './client.ts';

export type DeletedSignals = Awaited<ReturnType<typeof deleteSignals>>;
/** Signals that start before a local day, of a source, or both at once. One of the two is needed. */
export type SignalSelection = { before?: Day; source?: string };

/** Of any source: no signal starts after the last day. */
export const ALL_SIGNALS: SignalSelection = { before: LAST_DAY };

/** What deleting them would take. Deletes nothing. */
export function countSignals(selection: SignalSelection) {
  return answerOf(api.POST('/api/me/data/delete-signals', { body: { ...selection, dry_run: 1 } }));
}

/** Deletes them for good, with the undecided drafts made of them alone, and answers with a receipt. */
export function deleteSignals(selection: SignalSelection) {
  return answerOf(api.POST('/api/me/data/delete-signals', { body: { ...selection, dry_run: 0 } }));
}

/** How many signals there are of each source, those without a start apart. */
export const signalCountsQuery = queryOptions({
  queryKey: ['signals', 'counts'],
  queryFn: async () => (await countSignals(ALL_SIGNALS)).by_source,
});
