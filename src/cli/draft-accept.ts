import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { bookingStatusText } from './booking-status.ts';
import { addDateRange, addExamples } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { type BulkOptions, decideAllPending, requireIdsOrAll } from './decide-pending.ts';
import { decideSeen } from './decide-seen.ts';
import { resolveDrafts, seenDraft } from './draft-rows.ts';

type Decision = { time_entry_id: string; status: string };

export function defineDraftAccept(command: Command, terminal: Terminal): void {
  command.argument('[ids...]', 'drafts’ ids or their beginnings').option('--all', 'every pending draft, or those of the days given');
  addDateRange(command, 'with --all: drafts').action(async (ids: string[]) => acceptDrafts(command, terminal, ids));
  addExamples(command, 'draft accept eng_3f9a eng_71c2', 'draft accept --all --date-from 2026-03-09 --date-to 2026-03-13');
}

async function acceptDrafts(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const options = command.optsWithGlobals<BulkOptions>();
  requireIdsOrAll(given, options);
  const client = await connectAsUser(command, terminal);
  if (options.all) return decideAllPending(client, terminal, options, { verb: 'accept', done: 'accepted' });
  const drafts = await resolveDrafts(client, given, 'pending');
  const { done, refused } = await decideEach(drafts, async (draft) => {
    const decision = await decideSeen<Decision>(client, seenDraft(draft), 'accept');
    if (!options.json)
      printLine(terminal, `${draft.id} accepted: time entry ${decision.time_entry_id} (${bookingStatusText(decision.status)})`);
    return { draft_id: draft.id, ...decision };
  });
  if (options.json) printJson(terminal, { accepted: done.length, time_entries: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
