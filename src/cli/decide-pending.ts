import type { ApiClient } from '#cli/client/api-client.ts';
import { countText } from '#cli/terminal/figures.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError, usageError } from './cli-error.ts';
import { type DateRange, dateQuery } from './command-options.ts';
import { DRAFTS_PATH, type DraftRow, listDrafts, totalHours } from './draft-rows.ts';

const MOST_IDS_A_CALL = 1_000;

export type BulkOptions = DateRange & { all?: boolean; json?: boolean };

/** Nothing named must never mean everything. */
export function requireIdsOrAll(ids: readonly string[], { all, dateFrom, dateTo }: BulkOptions): void {
  if (all && ids.length > 0) throw usageError('Give ids or --all, not both.');
  if (!all && ids.length === 0) throw usageError('Give the ids of drafts, or --all.');
  if (!all && (dateFrom || dateTo)) throw usageError('--date-from and --date-to go with --all.');
}

/** Decides on every pending draft of the days given, each in the version just read: one that has changed since is skipped. Throws where some were. */
export async function decideAllPending(
  client: ApiClient,
  terminal: Terminal,
  options: BulkOptions,
  { verb, done }: { verb: 'accept' | 'dismiss'; done: 'accepted' | 'dismissed' },
): Promise<void> {
  const drafts = await listDrafts(client, { ...dateQuery(options), status: 'pending' });
  let count = 0;
  for (let from = 0; from < drafts.length; from += MOST_IDS_A_CALL) {
    const body = bulkBody(drafts.slice(from, from + MOST_IDS_A_CALL));
    const answer = await client.call<Partial<Record<typeof done, number>>>('POST', `${DRAFTS_PATH}/${verb}-bulk`, { body });
    count += answer[done] ?? 0;
  }
  const skipped = drafts.length - count;
  if (options.json) printJson(terminal, { [done]: count, skipped });
  else printLine(terminal, `${countText(count, 'draft')} ${done}${skipped === 0 ? `, ${totalHours(drafts)} h` : ''}`);
  if (skipped > 0)
    throw new CliError(
      count > 0 ? 'partly_refused' : 'conflict',
      `${countText(skipped, 'draft was', 'drafts were')} skipped: changed meanwhile, or not acceptable.`,
    );
}

function bulkBody(drafts: readonly DraftRow[]) {
  return { ids: drafts.map(({ id }) => id), versions: Object.fromEntries(drafts.map(({ id, version }) => [id, version])) };
}
