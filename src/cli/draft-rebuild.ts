import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText, momentText } from '#cli/terminal/figures.ts';
import { type Progress, startProgress } from '#cli/terminal/progress.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples, type DateRange } from './command-options.ts';
import { changeColumns, changesOf, type PlannedDay } from './draft-changes.ts';
import { addRebuildRange, type DayRange, readRange, splitRange } from './rebuild-range.ts';
import { readShownZone } from './shown-zone.ts';

type Options = DateRange & { dryRun?: boolean; json?: boolean };
type Waiting = { waiting_days: number; due_days: number; next_due_at: string | null };

const REBUILD_PATH = '/api/auto-tracking/rebuild';
/** What takes longer shows its progress. */
const WAIT_SECONDS = 1;
const LOOK_AGAIN_MS = 1_000;
/** A server that drafts nothing for so long is not waited for. */
const LOOKS_WITHOUT_CHANGE = 60;

export function defineDraftRebuild(command: Command, terminal: Terminal): void {
  addRebuildRange(command)
    .option('--dry-run', 'only say which drafts would change')
    .action(async () => {
      const options = command.optsWithGlobals<Options>();
      const client = await connectAsUser(command, terminal);
      const range = await readRange(client, options);
      await (options.dryRun ? planRebuild : rebuildDrafts)(client, terminal, range, options);
    });
  command.addHelpText('after', '\nWhat you decided or shaped stays. Ctrl-C is fine: the server goes on with what it was asked for.');
  addExamples(command, 'draft rebuild --dry-run', 'draft rebuild --date-from 2026-01-01 --date-to 2026-02-28');
}

async function planRebuild(client: ApiClient, terminal: Terminal, range: DayRange, { json }: Options): Promise<void> {
  const days: PlannedDay[] = [];
  await inPieces(terminal, range, 'Looking at', async (piece) => {
    const body = { ...piece, dry_run: 1 };
    days.push(...(await client.call<{ days: PlannedDay[] }>('POST', REBUILD_PATH, { body, repeatable: true })).days);
  });
  if (json) return printJson(terminal, { days });
  const changes = changesOf(days);
  if (changes.length > 0) printTable(terminal, changeColumns(changes), changes);
  note(terminal, `${countText(changes.length, 'draft')} would change. Nothing was written: this was a dry run.`);
}

async function rebuildDrafts(client: ApiClient, terminal: Terminal, range: DayRange, { json }: Options): Promise<void> {
  const headers = { prefer: `wait=${WAIT_SECONDS}` };
  const call = { body: range, headers, repeatable: true };
  const { requested_days } = await client.call<{ requested_days: number }>('POST', REBUILD_PATH, call);
  const waiting = await waitForDueDays(client, terminal);
  if (json) return printJson(terminal, { requested_days, ...waiting });
  note(terminal, `${countText(requested_days, 'day')} ${waiting.due_days > 0 ? 'asked for' : 'rebuilt'}.`);
  if (waiting.waiting_days > 0) note(terminal, await waitingText(client, waiting));
}

/** Call by call, the earliest days first. */
async function inPieces(terminal: Terminal, range: DayRange, doing: string, work: (piece: DayRange) => Promise<void>): Promise<void> {
  const pieces = splitRange(range);
  const message = ({ date_from, date_to }: DayRange) => `${doing} ${date_from} to ${date_to}`;
  const progress: Progress = await startProgress(terminal, message(range), pieces.length);
  try {
    for (const [at, piece] of pieces.entries()) {
      await work(piece);
      progress.advance(1, message(pieces[at + 1] ?? piece));
    }
  } finally {
    progress.stop(message(range));
  }
}

/** Until no day is due any more, or the server makes no headway. */
async function waitForDueDays(client: ApiClient, terminal: Terminal): Promise<Waiting> {
  let waiting = await client.call<Waiting>('GET', REBUILD_PATH);
  if (waiting.due_days === 0) return waiting;
  const progress = await startProgress(terminal, 'Drafting', waiting.due_days);
  for (let looks = 0; waiting.due_days > 0 && looks < LOOKS_WITHOUT_CHANGE; looks += 1) {
    await setTimeout(LOOK_AGAIN_MS);
    const before = waiting.due_days;
    waiting = await client.call<Waiting>('GET', REBUILD_PATH);
    if (waiting.due_days < before) looks = 0;
    progress.advance(Math.max(0, before - waiting.due_days), `${countText(waiting.due_days, 'day')} left`);
  }
  progress.stop(`${countText(waiting.due_days, 'day')} left`);
  return waiting;
}

async function waitingText(client: ApiClient, { waiting_days, due_days, next_due_at }: Waiting): Promise<string> {
  if (due_days > 0) return `${countText(due_days, 'day')} still to be drafted: the server goes on with it.`;
  const timeZone = await readShownZone(client);
  return `${countText(waiting_days, 'day')} put off, since something goes on or failed: next at ${momentText(next_due_at, timeZone)}, ${timeZone}.`;
}
