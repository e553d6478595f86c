import { type Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { hasColours, note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { cutToWidth } from '#cli/terminal/text-width.ts';
import { addDays, isDay } from '#domain/day.ts';
import { addExamples } from './command-options.ts';
import type { DayRow } from './day/day-row.ts';
import { daySections } from './day/day-text.ts';
import { drawDay } from './day/draw-day.ts';
import { printShownZone, readShownZone } from './shown-zone.ts';

const DAYS_PATH = '/api/auto-tracking/days';
/** In a pipe nobody says how wide a picture may be. */
const WIDTH_WITHOUT_TERMINAL = 100;
const NARROWEST_PICTURE = 30;

export function defineDayShow(command: Command, terminal: Terminal): void {
  command
    .argument('[date]', 'a day as YYYY-MM-DD, today or yesterday', dateArgument, 'today')
    .action(async (date: string) => showDay(command, terminal, date));
  addExamples(command, 'day show', 'day show yesterday', 'day show 2026-03-10 --json');
}

async function showDay(command: Command, terminal: Terminal, given: string): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const date = await dateNamed(client, given);
  const answer = await client.call<{ days: [DayRow] }>('GET', DAYS_PATH, { query: { date_from: date, date_to: date } });
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  printDay(terminal, answer.days[0]);
}

/** Today and yesterday are those of the user’s zone, whatever this computer’s is. */
async function dateNamed(client: ApiClient, given: string): Promise<string> {
  if (isDay(given)) return given;
  const today = Temporal.Now.plainDateISO(await readShownZone(client)).toString();
  return given === 'yesterday' ? addDays(today, -1) : today;
}

function printDay(terminal: Terminal, day: DayRow): void {
  const screenWidth = terminal.stdout.isTTY ? (terminal.stdout.columns ?? 80) : null;
  const { bold } = pc.createColors(hasColours(terminal, 'stdout'));
  const cut = (line: string) => (screenWidth === null ? line : cutToWidth(line, screenWidth));
  const weekday = Temporal.PlainDate.from(day.date).toLocaleString('en', { weekday: 'long' });
  const picture = drawDay(day, Math.max(screenWidth ?? WIDTH_WITHOUT_TERMINAL, NARROWEST_PICTURE));
  printLine(terminal, bold(`${weekday}, ${day.date}`));
  for (const line of picture) printLine(terminal, line);
  for (const { title, lines } of daySections(day)) {
    printLine(terminal, '');
    printLine(terminal, bold(title));
    for (const line of lines) printLine(terminal, cut(`  ${line}`));
  }
  printShownZone(terminal, day.time_zone);
  if (day.is_waiting === 1) note(terminal, 'This day waits to be drafted: its drafts are older than its signals.');
}

function dateArgument(text: string): string {
  if (text !== 'today' && text !== 'yesterday' && !isDay(text))
    throw new InvalidArgumentError('It must be a day that exists, as YYYY-MM-DD, or today or yesterday.');
  return text;
}
