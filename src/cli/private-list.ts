import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { readPatterns } from './private-patterns.ts';

export function definePrivateList(command: Command, terminal: Terminal): void {
  command.action(async () => listPatterns(command, terminal));
  addExamples(command, 'private list', 'private list --json');
}

async function listPatterns(command: Command, terminal: Terminal): Promise<void> {
  const { patterns } = await readPatterns(await connectAsUser(command, terminal));
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, { patterns });
  if (patterns.length === 0) return note(terminal, 'No private patterns. daybook private add PATTERN makes one.');
  for (const pattern of patterns) printLine(terminal, harmlessLine(pattern));
}
