import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples, billableHoursArgument } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { decideSeen } from './decide-seen.ts';
import { entryLine } from './entry-answer.ts';
import { resolveEntryIds, seeEntry, type TimeEntryRow } from './entry-rows.ts';

type Options = { billable?: boolean; billableHours?: number; json?: boolean };

export function defineEntryApprove(command: Command, terminal: Terminal): void {
  command
    .argument('<ids...>', 'time entries’ ids or their beginnings')
    .option('--billable', 'to be billed')
    .option('--no-billable', 'not to be billed')
    .option('--billable-hours <hours>', 'bill so many hours of it, as 1.5 or 1:30', billableHoursArgument)
    .action(async (ids: string[]) => approveEntries(command, terminal, ids));
  addExamples(command, 'entry list --status draft', 'entry approve 0195a3c2 0195a3d7', 'entry approve 0195a3c2 --billable-hours 1:00');
}

async function approveEntries(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const { billable, billableHours, json } = command.optsWithGlobals<Options>();
  const client = await connectAsUser(command, terminal);
  const ids = await resolveEntryIds(client, given, { status: 'draft' });
  const body = {
    ...(billable === undefined ? {} : { billable: billable ? 1 : 0 }),
    ...(billableHours === undefined ? {} : { billable_hours: billableHours }),
  };
  const { done, refused } = await decideEach(ids, async (id) => {
    const { time_entry } = await decideSeen<{ time_entry: TimeEntryRow }>(client, await seeEntry(client, id), 'approve', body);
    if (!json) printLine(terminal, entryLine(time_entry, 'approved'));
    return time_entry;
  });
  if (json) printJson(terminal, { approved: done.length, time_entries: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
