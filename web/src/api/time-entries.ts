import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import type { TimeEntryStatus } from '#domain/time-entry.ts';
import { asSeen } from './as-seen.ts';
import { answerOf, api, decisionOf, type Schema } from './client.ts';
import type { paths } from './openapi.d.ts';
import type { Me } from './session.ts';

export type TimeEntry = Schema<'TimeEntry'>;
export type TimeEntryEvent = Schema<'TimeEntryEvent'>;
export type NewTimeEntry = paths['/api/time-entries']['post']['requestBody']['content']['application/json'];
export type TimeEntryChanges = NonNullable<paths['/api/time-entries/{id}']['patch']['requestBody']>['content']['application/json'];

/** Which entries a list, its totals and its download are about. */
export type TimeEntryFilter = {
  user_id: string;
  date_from?: Day;
  date_to?: Day;
  status?: TimeEntryStatus;
  budget_id?: string;
  source_changed?: '1';
};

const PAGE = 100;
const MOST = 500;

/** Entries page by page, the newest first. */
export function timeEntriesQuery(filter: TimeEntryFilter) {
  return infiniteQueryOptions({
    queryKey: ['time-entries', 'pages', filter],
    queryFn: ({ pageParam }) => readPage(filter, PAGE, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** All entries of a range, however many pages they are. */
export function allTimeEntriesQuery(filter: TimeEntryFilter) {
  return queryOptions({
    queryKey: ['time-entries', 'all', filter],
    async queryFn() {
      const entries: TimeEntry[] = [];
      let cursor: string | null = null;
      do {
        const page = await readPage(filter, MOST, cursor);
        entries.push(...page.time_entries);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return entries;
    },
  });
}

/** Hours of a filter by day, in all, by status and billable. The filter's range must have 366 days at most. */
export function timeEntrySummaryQuery(filter: TimeEntryFilter) {
  return queryOptions({
    queryKey: ['time-entries', 'summary', filter],
    queryFn: () => answerOf(api.GET('/api/time-entries/summary', { params: { query: filter } })),
  });
}

export function timeEntryHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['time-entries', 'history', id],
    queryFn: async () => (await answerOf(api.GET('/api/time-entries/{id}/history', { params: { path: { id } } }))).history,
  });
}

/** The address of a file with everything that the filter gives. */
export function exportAddress(filter: TimeEntryFilter, format: 'csv' | 'json'): string {
  const parts = Object.entries({ format, ...filter }).map(([name, value]) => [name, String(value)]);
  return `/api/time-entries/export?${new URLSearchParams(parts)}`;
}

/** Whether the signed-in user may change or delete one of their own entries; the server's rule (docs/contract.md, "Who may change what"). */
export function mayChange(entry: TimeEntry, { user }: Me): boolean {
  const isApprovedByAnother = entry.approved_by !== null && entry.approved_by !== entry.user_id;
  return user.access_level === 'executive' || (entry.user_id === user.id && !isApprovedByAnother);
}

export function bookTimeEntry(body: NewTimeEntry) {
  return decisionOf(api.POST('/api/time-entries', { body }));
}

/** Changes an entry as it was seen. */
export function changeTimeEntry({ id, version }: TimeEntry, body: TimeEntryChanges) {
  return decisionOf(api.PATCH('/api/time-entries/{id}', { params: { path: { id }, header: asSeen(version) }, body }));
}

export function deleteTimeEntry({ id, version }: TimeEntry) {
  return decisionOf(api.DELETE('/api/time-entries/{id}', { params: { path: { id }, header: asSeen(version) } }));
}

/** Says that the owner knows how the entry's signals have changed, as far as they saw it. */
export function acknowledgeSourceChange({ id, source_changed }: TimeEntry) {
  const body = source_changed === null ? {} : { changed_at: source_changed.changed_at };
  return answerOf(api.POST('/api/time-entries/{id}/acknowledge-source-change', { params: { path: { id } }, body }));
}

function readPage(filter: TimeEntryFilter, limit: number, cursor: string | null) {
  const query = { ...filter, limit, ...(cursor !== null && { cursor }) };
  return answerOf(api.GET('/api/time-entries', { params: { query } }));
}
