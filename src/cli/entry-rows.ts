import type { ApiClient, Query } from '#cli/client/api-client.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { flagText, momentText } from '#cli/terminal/figures.ts';
import type { Column } from '#cli/terminal/table.ts';
import { hoursText } from '#domain/hours.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { bookingStatusText } from './booking-status.ts';
import type { Seen } from './decide-seen.ts';
import { findById, shortenIds } from './short-id.ts';
import type { SourceChangedRow } from './source-change-text.ts';

export const ENTRIES_PATH = '/api/time-entries';
/** How many of the newest entries are looked through for the beginning of an id. */
const MOST_LOOKED_THROUGH = 5_000;

/** A time entry as the API gives it: instants are RFC 3339 text. */
export type TimeEntryRow = Pick<
  TimeEntry,
  'id' | 'user_id' | 'date' | 'hours' | 'description' | 'budget_id' | 'line_item_id' | 'task_id' | 'billable' | 'status' | 'version'
> & {
  billable_hours: number;
  started_at: string | null;
  ended_at: string | null;
  draft_id: string | null;
  approved_at: string | null;
  rejected_at: string | null;
  rejection_reason: string | null;
  user_name: string;
  budget_name: string | null;
  line_item_name: string | null;
  task_title: string | null;
  approved_by_name: string | null;
  rejected_by_name: string | null;
  source_changed: SourceChangedRow | null;
};

export function entryPath(id: string): string {
  return `${ENTRIES_PATH}/${encodeURIComponent(id)}`;
}

export async function listEntries(client: ApiClient, query: Query, most: number) {
  return readPages<TimeEntryRow>(client, ENTRIES_PATH, 'time_entries', query, most);
}

/** Whole ids for ids or their beginnings, among the newest entries in the caller's scope. What matches none is returned as it is: the server says what it is. */
export async function resolveEntryIds(client: ApiClient, given: readonly string[], query: Query = {}): Promise<string[]> {
  if (given.every(isWholeId)) return [...given];
  const { rows } = await listEntries(client, query, MOST_LOOKED_THROUGH);
  return [...new Set(given.map((text) => findById(text, rows, 'time entry')?.id ?? text))];
}

/** Reads an entry to decide on it. */
export async function seeEntry(client: ApiClient, id: string): Promise<Seen> {
  const { time_entry } = await client.call<{ time_entry: TimeEntryRow }>('GET', entryPath(id));
  return { path: entryPath(id), version: time_entry.version, shownBy: `entry show ${id}` };
}

export function entryColumns(entries: readonly TimeEntryRow[]): Column<TimeEntryRow>[] {
  const short = shortenIds(entries.map(({ id }) => id));
  const severalUsers = new Set(entries.map(({ user_id }) => user_id)).size > 1;
  const someChanged = entries.some(({ source_changed }) => source_changed !== null);
  return [
    { title: 'id', of: ({ id }) => short.get(id) ?? id },
    { title: 'date', of: ({ date }) => date },
    ...(severalUsers ? [{ title: 'person', of: ({ user_name }: TimeEntryRow) => user_name, cut: true as const }] : []),
    { title: 'hours', of: ({ hours }) => hoursText(hours), align: 'right' },
    { title: 'to bill', of: ({ billable_hours }) => hoursText(billable_hours), align: 'right' },
    { title: 'status', of: ({ status }) => bookingStatusText(status) },
    ...(someChanged ? [{ title: 'event', of: ({ source_changed }: TimeEntryRow) => (source_changed ? 'changed' : null) }] : []),
    { title: 'budget', of: ({ budget_name, budget_id }) => budget_name ?? budget_id, cut: true },
    { title: 'task', of: ({ task_title, task_id }) => task_title ?? task_id, cut: true },
    { title: 'description', of: ({ description }) => description, cut: true },
  ];
}

export function entryFields(entry: TimeEntryRow, timeZone: string): [string, string | null][] {
  const decided =
    entry.status === 'approved' ? `by ${entry.approved_by_name ?? 'someone'}, ${momentText(entry.approved_at, timeZone)}` : null;
  const rejected = entry.status === 'rejected' ? `by ${entry.rejected_by_name ?? 'someone'}: ${entry.rejection_reason ?? ''}` : null;
  return [
    ['id', entry.id],
    ['person', entry.user_name],
    ['date', entry.date],
    ['hours', hoursText(entry.hours)],
    ['to bill', `${hoursText(entry.billable_hours)} (billable: ${flagText(entry.billable)})`],
    ['status', [bookingStatusText(entry.status), decided ?? rejected].filter(Boolean).join(' ')],
    ['description', entry.description],
    ['budget', entry.budget_name ?? entry.budget_id],
    ['line item', entry.line_item_name ?? entry.line_item_id],
    ['task', entry.task_title ?? entry.task_id],
    ['started', momentText(entry.started_at, timeZone)],
    ['ended', momentText(entry.ended_at, timeZone)],
    ['draft', entry.draft_id],
    ['version', String(entry.version)],
  ];
}

function isWholeId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
