import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addDateRange, addExamples } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { type BulkOptions, decideAllPending, requireIdsOrAll } from './decide-pending.ts';
import { decideSeen } from './decide-seen.ts';
import { resolveDrafts, seenDraft } from './draft-rows.ts';

export function defineDraftDismiss(command: Command, terminal: Terminal): void {
  command.argument('[ids...]', 'drafts’ ids or their beginnings').option('--all', 'every pending draft, or those of the days given');
  addDateRange(command, 'with --all: drafts').action(async (ids: string[]) => dismissDrafts(command, terminal, ids));
  addExamples(command, 'draft dismiss eng_3f9a', 'draft dismiss --all --date-to 2026-02-28');
}

async function dismissDrafts(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const options = command.optsWithGlobals<BulkOptions>();
  requireIdsOrAll(given, options);
  const client = await connectAsUser(command, terminal);
  if (options.all) return decideAllPending(client, terminal, options, { verb: 'dismiss', done: 'dismissed' });
  const drafts = await resolveDrafts(client, given, 'pending');
  const { done, refused } = await decideEach(drafts, async (draft) => {
    await decideSeen(client, seenDraft(draft), 'dismiss');
    if (!options.json) printLine(terminal, `${draft.id} dismissed`);
    return draft.id;
  });
  if (options.json) printJson(terminal, { dismissed: done.length, draft_ids: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
