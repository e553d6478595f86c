import type { ApiClient } from '#cli/client/api-client.ts';
import { confidenceText } from '#cli/terminal/figures.ts';
import type { Column } from '#cli/terminal/table.ts';
import type { NamedDraft } from '#domain/draft.ts';
import { hoursText } from '#domain/hours.ts';
import type { Seen } from './decide-seen.ts';
import { findById, shortenIds } from './short-id.ts';

export const DRAFTS_PATH = '/api/auto-tracking/drafts';

/** A draft as the API gives it: instants are RFC 3339 text. */
export type DraftRow = Omit<NamedDraft, 'raw_minutes' | 'intervals' | 'match_runner_up' | 'created_at' | 'updated_at'> & {
  created_at: string;
  updated_at: string;
};

export async function listDrafts(
  client: ApiClient,
  query: { status?: string; date_from?: string | undefined; date_to?: string | undefined },
) {
  return (await client.call<{ drafts: DraftRow[] }>('GET', DRAFTS_PATH, { query })).drafts;
}

/** The path of a draft named by its id. */
export function draftPath(id: string): string {
  return `${DRAFTS_PATH}/${encodeURIComponent(id)}`;
}

/** A draft that a command line names, as far as it is known. */
export type FoundDraft = { id: string; version: number | undefined };

/**
 * The drafts that ids or their beginnings name, among those of a status first and then among all. What matches none is returned as it is: the
 * server then says what became of it. Throws a usage error where a beginning fits several.
 */
export async function resolveDrafts(client: ApiClient, given: readonly string[], status: 'pending' | 'all'): Promise<FoundDraft[]> {
  const drafts = await listDrafts(client, { status });
  const found = given.map((text) => findById(text, drafts, 'draft'));
  const isComplete = status === 'all' || !found.includes(undefined);
  const others = isComplete ? [] : await listDrafts(client, { status: 'all' });
  const all = given.map((text, at) => found[at] ?? findById(text, others, 'draft') ?? { id: text, version: undefined });
  return [...new Map(all.map(({ id, version }) => [id, { id, version }])).values()];
}

export function seenDraft({ id, version }: FoundDraft): Seen {
  return { path: draftPath(id), version, shownBy: `draft show ${id}` };
}

export function draftColumns(drafts: readonly DraftRow[], options: { status: boolean }): Column<DraftRow>[] {
  const short = shortenIds(drafts.map(({ id }) => id));
  return [
    { title: 'id', of: ({ id }) => short.get(id) ?? id },
    { title: 'date', of: ({ date }) => date },
    { title: 'hours', of: ({ hours }) => hoursText(hours), align: 'right' },
    { title: 'confidence', of: ({ match_confidence }) => confidenceText(match_confidence) },
    ...(options.status ? [{ title: 'status', of: ({ status }: DraftRow) => status }] : []),
    { title: 'budget', of: ({ budget_name, budget_id }) => budget_name ?? budget_id, cut: true },
    { title: 'task', of: ({ task_title, task_id }) => task_title ?? task_id, cut: true },
    { title: 'description', of: ({ description }) => description, cut: true },
  ];
}

export function totalHours(rows: readonly { hours: number }[]): string {
  return hoursText(rows.reduce((sum, { hours }) => sum + hours, 0));
}
