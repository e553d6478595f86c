import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { hoursText } from '#domain/hours.ts';
import { bookingStatusText } from './booking-status.ts';
import type { TimeEntryRow } from './entry-rows.ts';

/** What became of one time entry: the API's own object, or a line. */
export function printEntry(terminal: Terminal, answer: { time_entry: TimeEntryRow }, options: { json?: boolean }, done: string): void {
  if (options.json) printJson(terminal, answer);
  else printLine(terminal, entryLine(answer.time_entry, done));
}

export function entryLine(entry: TimeEntryRow, done: string): string {
  return `${entry.id} ${done}: ${hoursText(entry.hours)} h on ${entry.date} (${bookingStatusText(entry.status)})`;
}
