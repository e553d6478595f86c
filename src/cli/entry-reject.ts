import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { decideSeen } from './decide-seen.ts';
import { printEntry } from './entry-answer.ts';
import { resolveEntryIds, seeEntry, type TimeEntryRow } from './entry-rows.ts';

export function defineEntryReject(command: Command, terminal: Terminal): void {
  command
    .argument('<id>', 'a time entry’s id or its beginning')
    .requiredOption('--reason <text>', 'what its owner reads')
    .action(async (id: string) => rejectEntry(command, terminal, id));
  addExamples(command, 'entry reject 0195a3c2 --reason "Wrong budget: this was WEB-2"');
}

async function rejectEntry(command: Command, terminal: Terminal, given: string): Promise<void> {
  const options = command.optsWithGlobals<{ reason: string; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const [id = given] = await resolveEntryIds(client, [given], { status: 'draft' });
  const body = { reason: options.reason };
  const answer = await decideSeen<{ time_entry: TimeEntryRow }>(client, await seeEntry(client, id), 'reject', body);
  printEntry(terminal, answer, options, 'rejected');
}
