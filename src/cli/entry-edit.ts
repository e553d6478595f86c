import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { addBookingOptions, type BookingOptions, bookingBody } from './booking-options.ts';
import { usageError } from './cli-error.ts';
import { addExamples, dayArgument } from './command-options.ts';
import { printEntry } from './entry-answer.ts';
import { entryPath, resolveEntryIds, type TimeEntryRow } from './entry-rows.ts';
import { addTimesOfDay, type TimesOfDay, timesBody } from './times-of-day.ts';

type Options = BookingOptions & TimesOfDay & { date?: string; json?: boolean };

export function defineEntryEdit(command: Command, terminal: Terminal): void {
  command.argument('<id>', 'a time entry’s id or its beginning').option('--date <date>', 'the day, YYYY-MM-DD', dayArgument);
  addTimesOfDay(addBookingOptions(command))
    .option('--no-started-at', 'without times of day (together with --no-ended-at)')
    .option('--no-ended-at', 'without times of day')
    .action(async (id: string) => editEntry(command, terminal, id));
  addExamples(command, 'entry edit 0195a3c2 --hours 2', 'entry edit 0195a3c2 --date 2026-03-11 --no-task');
}

async function editEntry(command: Command, terminal: Terminal, given: string): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const client = await connectAsUser(command, terminal);
  const [id = given] = await resolveEntryIds(client, [given]);
  const body = { ...(options.date ? { date: options.date } : {}), ...(await bookingBody(client, options)), ...timesBody(options) };
  if (Object.keys(body).length === 0) throw usageError('Say what to change, such as --hours 2.');
  const answer = await client.call<{ time_entry: TimeEntryRow }>('PATCH', entryPath(id), { body });
  printEntry(terminal, answer, options, 'changed');
}
