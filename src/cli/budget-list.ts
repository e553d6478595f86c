import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { flagText } from '#cli/terminal/figures.ts';
import { type Column, printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { hoursText } from '#domain/hours.ts';
import type { BudgetRow } from './catalogue-choice.ts';
import { addExamples, limitArgument } from './command-options.ts';

const COLUMNS: readonly Column<BudgetRow>[] = [
  { title: 'id', of: ({ id }) => id },
  { title: 'code', of: ({ code }) => code },
  { title: 'name', of: ({ name }) => name, cut: true },
  { title: 'client', of: ({ client }) => client, cut: true },
  { title: 'agreed', of: ({ hours }) => (hours === null ? null : hoursText(hours)), align: 'right' },
  { title: 'used', of: ({ used_hours }) => hoursText(used_hours), align: 'right' },
  { title: 'billable', of: ({ billable }) => flagText(billable) },
  { title: 'archived', of: ({ archived_at }) => (archived_at === null ? 'no' : 'yes') },
];

export function defineBudgetList(command: Command, terminal: Terminal): void {
  command
    .option('--search <text>', 'only those with this in name, client or code')
    .option('--archived', 'archived ones too')
    .option('--limit <count>', 'at most so many', limitArgument, 500)
    .action(async () => listBudgets(command, terminal));
  addExamples(command, 'budget list', 'budget list --search acme --json');
}

async function listBudgets(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<{ search?: string; archived?: boolean; limit: number; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const query = { search: options.search, include_archived: options.archived ? 1 : undefined };
  const { rows, next_cursor } = await readPages<BudgetRow>(client, '/api/budgets', 'budgets', query, options.limit);
  if (options.json) return printJson(terminal, { budgets: rows, next_cursor });
  if (rows.length === 0) return note(terminal, 'No budgets. daybook catalogue import reads some from CSV.');
  printTable(terminal, options.archived ? COLUMNS : COLUMNS.slice(0, -1), rows);
  if (next_cursor) note(terminal, 'There are more: raise --limit.');
}
