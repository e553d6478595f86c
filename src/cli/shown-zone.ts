import type { ApiClient } from '#cli/client/api-client.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { readMe } from './user-choice.ts';

/** The IANA zone in which people see instants: their own in Daybook, whatever this computer's is. */
export async function readShownZone(client: ApiClient): Promise<string> {
  return (await readMe(client)).time_zone;
}

/** Ends what shows instants: without a zone a time of day says little. */
export function printShownZone(terminal: Terminal, timeZone: string): void {
  printLine(terminal, `Times are in ${harmlessLine(timeZone)}.`);
}
