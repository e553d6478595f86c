import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { addBookingOptions, type BookingOptions, bookingBody } from './booking-options.ts';
import { usageError } from './cli-error.ts';
import { addExamples, dayArgument } from './command-options.ts';
import { printEntry } from './entry-answer.ts';
import { ENTRIES_PATH, type TimeEntryRow } from './entry-rows.ts';
import { addTimesOfDay, type TimesOfDay, timesBody } from './times-of-day.ts';

type Options = BookingOptions & TimesOfDay & { date?: string; json?: boolean };

export function defineEntryAdd(command: Command, terminal: Terminal): void {
  addTimesOfDay(addBookingOptions(command.option('--date <date>', 'the day, YYYY-MM-DD (default: today)', dayArgument))).action(async () =>
    addEntry(command, terminal),
  );
  addExamples(
    command,
    'entry add --hours 1:30 --budget WEB --description "Call with the client"',
    'entry add --date 2026-03-10 --hours 2 --started-at 2026-03-10T09:00+01:00 --ended-at 2026-03-10T11:00+01:00',
  );
}

async function addEntry(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  if (options.hours === undefined) throw usageError('Give --hours.');
  const client = await connectAsUser(command, terminal);
  const date = options.date ?? Temporal.Now.plainDateISO().toString();
  const body = { date, ...(await bookingBody(client, options)), ...timesBody(options) };
  const answer = await client.call<{ time_entry: TimeEntryRow }>('POST', ENTRIES_PATH, { body });
  printEntry(terminal, answer, options, 'booked');
}
