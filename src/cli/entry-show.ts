import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { momentText } from '#cli/terminal/figures.ts';
import { type Column, printFields, printTable } from '#cli/terminal/table.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { hoursText } from '#domain/hours.ts';
import { bookingStatusText } from './booking-status.ts';
import { addExamples } from './command-options.ts';
import { entryFields, entryPath, resolveEntryIds, type TimeEntryRow } from './entry-rows.ts';
import { printShownZone, readShownZone } from './shown-zone.ts';
import { sourceChangeSentences } from './source-change-text.ts';

type EntryEvent = {
  at: string;
  actor_name: string | null;
  action: string;
  after: Pick<TimeEntryRow, 'hours' | 'status' | 'description'> | null;
};

export function defineEntryShow(command: Command, terminal: Terminal): void {
  command
    .argument('<id>', 'a time entry’s id or its beginning')
    .option('--history', 'what happened to it, oldest first; also of a deleted entry, by its whole id')
    .action(async (id: string) => showEntry(command, terminal, id));
  addExamples(command, 'entry show 0195a3c2', 'entry show 0195a3c2 --history');
}

async function showEntry(command: Command, terminal: Terminal, given: string): Promise<void> {
  const options = command.optsWithGlobals<{ history?: boolean; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const [id = given] = await resolveEntryIds(client, [given]);
  if (options.history) {
    const answer = await client.call<{ history: EntryEvent[] }>('GET', `${entryPath(id)}/history`);
    if (options.json) return printJson(terminal, answer);
    const timeZone = await readShownZone(client);
    printTable(terminal, eventColumns(timeZone), answer.history);
    return printShownZone(terminal, timeZone);
  }
  const answer = await client.call<{ time_entry: TimeEntryRow }>('GET', entryPath(id));
  if (options.json) return printJson(terminal, answer);
  const timeZone = await readShownZone(client);
  printFields(terminal, entryFields(answer.time_entry, timeZone));
  const changed = answer.time_entry.source_changed;
  for (const sentence of changed ? sourceChangeSentences(changed, timeZone) : []) printLine(terminal, `${sentence}.`);
  if (answer.time_entry.started_at || answer.time_entry.approved_at || changed) printShownZone(terminal, timeZone);
  if (changed) printLine(terminal, 'Change it with daybook entry edit if need be, then say that you know: daybook entry acknowledge.');
  if (answer.time_entry.status === 'rejected') printLine(terminal, 'Change it with daybook entry edit, and it waits for approval again.');
}

function eventColumns(timeZone: string): readonly Column<EntryEvent>[] {
  return [
    { title: 'when', of: ({ at }) => momentText(at, timeZone) },
    { title: 'who', of: ({ actor_name }) => actor_name },
    { title: 'what', of: ({ action }) => action },
    { title: 'hours after', of: ({ after }) => after && hoursText(after.hours), align: 'right' },
    { title: 'status after', of: ({ after }) => after && bookingStatusText(after.status) },
    { title: 'description after', of: ({ after }) => after?.description, cut: true },
  ];
}
