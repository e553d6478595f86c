import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { addDateRange, addExamples, type DateRange, dateQuery } from './command-options.ts';
import { printShownZone, readShownZone } from './shown-zone.ts';
import { type SignalRow, signalColumns } from './signal-rows.ts';

const MOST_SIGNALS = 200;

export function defineSignalList(command: Command, terminal: Terminal): void {
  addDateRange(command, 'signals that start')
    .option('--source <source>', 'only one source, such as git, ical or google_calendar')
    .action(async () => listSignals(command, terminal));
  addExamples(command, 'signal list', 'signal list --source git --date-from 2026-03-09', 'signal list --json');
}

async function listSignals(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<DateRange & { source?: string; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const query = { ...dateQuery(options), source: options.source };
  const answer = await client.call<{ signals: SignalRow[] }>('GET', '/api/auto-tracking/signals', { query });
  if (options.json) return printJson(terminal, answer);
  if (answer.signals.length === 0) return note(terminal, 'No signals. Send some with daybook collect git or daybook collect ical.');
  const timeZone = await readShownZone(client);
  printTable(terminal, signalColumns(timeZone), answer.signals);
  printShownZone(terminal, timeZone);
  if (answer.signals.length === MOST_SIGNALS) note(terminal, `The latest ${MOST_SIGNALS} only: narrow it with --date-from and --date-to.`);
}
