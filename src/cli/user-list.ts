import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { type Column, printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples, limitArgument } from './command-options.ts';
import type { UserRow } from './user-choice.ts';

export function defineUserList(command: Command, terminal: Terminal): void {
  command
    .option('--search <text>', 'only those with this in name or e-mail address')
    .option('--deactivated', 'deactivated people too')
    .option('--limit <count>', 'at most so many', limitArgument, 500)
    .action(async () => listUsers(command, terminal));
  addExamples(command, 'user list', 'user list --search example.com --json');
}

async function listUsers(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<{ search?: string; deactivated?: boolean; limit: number; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const query = { search: options.search, include_deactivated: options.deactivated ? 1 : undefined };
  const { rows, next_cursor } = await readPages<UserRow>(client, '/api/users', 'users', query, options.limit);
  if (options.json) return printJson(terminal, { users: rows, next_cursor });
  printTable(terminal, columnsFor(rows), rows);
  if (next_cursor) note(terminal, 'There are more: raise --limit.');
}

function columnsFor(users: readonly UserRow[]): Column<UserRow>[] {
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return [
    { title: 'name', of: ({ name }) => name, cut: true },
    { title: 'e-mail', of: ({ email }) => email, cut: true },
    { title: 'level', of: ({ access_level }) => access_level },
    { title: 'manager', of: ({ manager_id }) => manager_id && (nameOf.get(manager_id) ?? manager_id), cut: true },
    { title: 'time zone', of: ({ time_zone }) => time_zone },
    { title: 'active', of: ({ deactivated_at }) => (deactivated_at === null ? 'yes' : 'no') },
    { title: 'id', of: ({ id }) => id },
  ];
}
