import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import { answerOf, api, decisionOf, type Schema } from './client.ts';
import { inParts } from './in-parts.ts';
import type { TimeEntry } from './time-entries.ts';

export type ApprovalGroup = Schema<'ApprovalGroup'>;

const PAGE = 200;

/** What waits for the signed-in user's decision, by person and week, page by page. */
export const approvalsQuery = infiniteQueryOptions({
  queryKey: ['approvals', 'groups'],
  queryFn: ({ pageParam }) => {
    const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
    return answerOf(api.GET('/api/time-entries/approvals', { params: { query } }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ next_cursor }) => next_cursor,
});

/** How many entries wait for the signed-in user's decision, over all people and weeks. */
export const waitingCountQuery = queryOptions({
  queryKey: ['approvals', 'count'],
  queryFn: async () => (await answerOf(api.GET('/api/time-entries/pending-count'))).pending_count,
});

/** Approves one entry as it was seen, with the hours to bill. */
export function approveEntry({ id, version }: TimeEntry, billable_hours: number) {
  const params = { path: { id }, header: asSeen(version) };
  return decisionOf(api.POST('/api/time-entries/{id}/approve', { params, body: { billable_hours } }));
}

/** Approves entries as they were seen, and says how many; what has changed since is left alone. */
export function approveEntries(entries: readonly TimeEntry[]) {
  return inParts(entries, async (part) => {
    const { data, operationId } = await decisionOf(api.POST('/api/time-entries/approve-bulk', { body: seen(part) }));
    return { done: data.approved, operationId };
  });
}

/** Rejects entries as they were seen, with one reason that their owners read, and says how many. */
export function rejectEntries(entries: readonly TimeEntry[], reason: string) {
  return inParts(entries, async (part) => {
    const { data, operationId } = await decisionOf(api.POST('/api/time-entries/reject-bulk', { body: { ...seen(part), reason } }));
    return { done: data.rejected, operationId };
  });
}

function seen(entries: readonly TimeEntry[]) {
  return { ids: entries.map(({ id }) => id), versions: Object.fromEntries(entries.map(({ id, version }) => [id, version])) };
}
