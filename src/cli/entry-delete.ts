import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { entryPath, resolveEntryIds } from './entry-rows.ts';

export function defineEntryDelete(command: Command, terminal: Terminal): void {
  command
    .argument('<ids...>', 'time entries’ ids or their beginnings')
    .action(async (ids: string[]) => deleteEntries(command, terminal, ids));
  addExamples(command, 'entry delete 0195a3c2');
}

async function deleteEntries(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const ids = await resolveEntryIds(client, given);
  const { done, refused } = await decideEach(ids, async (id) => {
    await client.call('DELETE', entryPath(id));
    if (!json) printLine(terminal, `${id} deleted`);
    return id;
  });
  if (json) printJson(terminal, { deleted: done.length, time_entry_ids: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
