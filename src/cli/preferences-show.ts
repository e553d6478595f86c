import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printFields } from '#cli/terminal/table.ts';
import { printJson, type Terminal } from '#cli/terminal/terminal.ts';
import type { Preferences } from '#domain/preferences.ts';
import { addExamples } from './command-options.ts';

export function definePreferencesShow(command: Command, terminal: Terminal): void {
  command.action(async () => showPreferences(command, terminal));
  addExamples(command, 'preferences show', 'preferences show --json');
}

async function showPreferences(command: Command, terminal: Terminal): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const answer = await client.call<{ preferences: Preferences }>('GET', '/api/auto-tracking/preferences');
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  const shown = Object.entries(answer.preferences).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  printFields(terminal, shown);
}
