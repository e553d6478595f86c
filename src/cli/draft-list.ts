import { type Command, Option } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { DRAFT_STATUSES } from '#domain/draft.ts';
import type { Preferences } from '#domain/preferences.ts';
import { addDateRange, addExamples, type DateRange, dateQuery } from './command-options.ts';
import { draftColumns, listDrafts, totalHours } from './draft-rows.ts';

type Options = DateRange & { status: string; json?: boolean };

export function defineDraftList(command: Command, terminal: Terminal): void {
  addDateRange(command, 'drafts')
    .addOption(new Option('--status <status>', 'which drafts').choices([...DRAFT_STATUSES, 'all']).default('pending'))
    .action(async () => showDrafts(command, terminal));
  addExamples(command, 'draft list', 'draft list --date-from 2026-03-09 --date-to 2026-03-13', 'draft list --status all --json');
}

async function showDrafts(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const client = await connectAsUser(command, terminal);
  const drafts = await listDrafts(client, { ...dateQuery(options), status: options.status });
  if (options.json) return printJson(terminal, { drafts });
  if (drafts.length === 0) return note(terminal, `No ${options.status === 'all' ? '' : `${options.status} `}drafts.${await hint(client)}`);
  printTable(terminal, draftColumns(drafts, { status: options.status === 'all' }), drafts);
  note(terminal, `${countText(drafts.length, 'draft')}, ${totalHours(drafts)} h`);
}

/** The usual reason for a first run without drafts. */
async function hint(client: ApiClient): Promise<string> {
  const { preferences } = await client.call<{ preferences: Preferences }>('GET', '/api/auto-tracking/preferences');
  return preferences.enabled === 1 ? '' : ' Auto-tracking is off: daybook preferences set enabled=1 switches it on.';
}
