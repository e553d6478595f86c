import { type Command, Option } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { TIME_ENTRY_STATUSES } from '#domain/time-entry.ts';
import { chooseBudget, chooseTask } from './catalogue-choice.ts';
import { addDateRange, addExamples, type DateRange, dateQuery, dayArgument, limitArgument } from './command-options.ts';
import { totalHours } from './draft-rows.ts';
import { entryColumns, listEntries } from './entry-rows.ts';
import { chooseUser } from './user-choice.ts';

type Options = DateRange & {
  user?: string;
  task?: string;
  budget?: string;
  weekOf?: string;
  status?: string;
  sourceChanged?: boolean;
  limit: number;
  json?: boolean;
};

export function defineEntryList(command: Command, terminal: Terminal): void {
  addDateRange(command, 'entries')
    .option('--week-of <date>', 'entries of this day’s week, Monday to Sunday', dayArgument)
    .addOption(new Option('--status <status>', 'only these; draft waits for approval').choices(TIME_ENTRY_STATUSES))
    .option('--user <person>', 'only this person’s: e-mail, id or me')
    .option('--budget <budget>', 'only on this budget: id, code or name')
    .option('--task <task>', 'only on this task: id, key or title')
    .option('--source-changed', 'only your own whose event has changed since it was booked')
    .option('--limit <count>', 'at most so many', limitArgument, 100)
    .action(async () => showEntries(command, terminal));
  addExamples(
    command,
    'entry list --week-of 2026-03-10',
    'entry list --user grace@example.com --status draft',
    'entry list --json --limit 1000',
  );
}

async function showEntries(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const client = await connectAsUser(command, terminal);
  const query = {
    ...dateQuery(options),
    week_of: options.weekOf,
    status: options.status,
    source_changed: options.sourceChanged ? '1' : undefined,
    user_id: options.user && (await chooseUser(client, options.user)),
    budget_id: options.budget && (await chooseBudget(client, options.budget)),
    task_id: options.task && (await chooseTask(client, options.task)),
  };
  const { rows, next_cursor } = await listEntries(client, query, options.limit);
  if (options.json) return printJson(terminal, { time_entries: rows, next_cursor });
  if (rows.length === 0) return note(terminal, 'No time entries.');
  printTable(terminal, entryColumns(rows), rows);
  note(
    terminal,
    `${countText(rows.length, 'entry', 'entries')}, ${totalHours(rows)} h${next_cursor ? '; there are more: raise --limit' : ''}`,
  );
}
