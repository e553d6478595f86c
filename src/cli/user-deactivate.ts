import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { chooseUser, type UserRow } from './user-choice.ts';

export function defineUserDeactivate(command: Command, terminal: Terminal): void {
  command.argument('<person>', 'their e-mail address or id').action(async (person: string) => deactivateUser(command, terminal, person));
  addExamples(command, 'user deactivate grace@example.com');
  command.addHelpText('after', '\nEnds their sessions and tokens at once. Their time entries stay.');
}

async function deactivateUser(command: Command, terminal: Terminal, person: string): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const id = await chooseUser(client, person);
  const answer = await client.call<{ user: UserRow }>('POST', `/api/users/${encodeURIComponent(id)}/deactivate`);
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  printLine(terminal, harmlessLine(`${answer.user.email} deactivated`));
}
