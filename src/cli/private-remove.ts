import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { usageError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { readPatterns, savePatterns } from './private-patterns.ts';

export function definePrivateRemove(command: Command, terminal: Terminal): void {
  command
    .argument('<patterns...>', 'as private list shows them')
    .action(async (patterns: string[]) => removePatterns(command, terminal, patterns));
  addExamples(command, 'private remove dentist');
  command.addHelpText('after', '\nBrings no text back. What an agent sends again from now on is stored with its texts.');
}

async function removePatterns(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const before = await readPatterns(client);
  const unknown = given.filter((pattern) => !before.patterns.includes(pattern));
  if (unknown.length > 0) throw usageError(`${unknown.join(', ')}: no such private pattern.`);
  const patterns = before.patterns.filter((pattern) => !given.includes(pattern));
  await savePatterns(client, before, patterns);
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, { patterns });
  note(terminal, `${countText(before.patterns.length - patterns.length, 'pattern')} removed. No text comes back.`);
}
