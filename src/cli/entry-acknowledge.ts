import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { entryPath, resolveEntryIds, type TimeEntryRow } from './entry-rows.ts';
import { readShownZone } from './shown-zone.ts';
import { sourceChangeSentences } from './source-change-text.ts';

export function defineEntryAcknowledge(command: Command, terminal: Terminal): void {
  command
    .argument('<ids...>', 'your time entries’ ids or their beginnings')
    .action(async (ids: string[]) => acknowledgeEntries(command, terminal, ids));
  addExamples(command, 'entry list --source-changed', 'entry acknowledge 0195a3c2');
}

async function acknowledgeEntries(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const ids = await resolveEntryIds(client, given);
  const timeZone = json ? 'UTC' : await readShownZone(client);
  const { done, refused } = await decideEach(ids, async (id) => {
    const seen = (await client.call<{ time_entry: TimeEntryRow }>('GET', entryPath(id))).time_entry;
    const body = seen.source_changed ? { changed_at: seen.source_changed.changed_at } : {};
    const { time_entry } = await client.call<{ time_entry: TimeEntryRow }>('POST', `${entryPath(id)}/acknowledge-source-change`, { body });
    if (json) return time_entry;
    if (seen.source_changed) printLine(terminal, `${id} acknowledged. ${sourceChangeSentences(seen.source_changed, timeZone).join('. ')}.`);
    else note(terminal, `${id}: nothing to acknowledge.`);
    return time_entry;
  });
  if (json) printJson(terminal, { acknowledged: done.length, time_entries: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
