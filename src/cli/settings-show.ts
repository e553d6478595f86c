import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printFields } from '#cli/terminal/table.ts';
import { printJson, type Terminal } from '#cli/terminal/terminal.ts';
import type { DraftingSettings } from '#domain/drafting/settings.ts';
import { addExamples } from './command-options.ts';
import { settingsInWords } from './settings-in-words.ts';

export function defineSettingsShow(command: Command, terminal: Terminal): void {
  command.action(async () => showSettings(command, terminal));
  addExamples(command, 'settings show', 'settings show --json');
}

async function showSettings(command: Command, terminal: Terminal): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const answer = await client.call<Record<'settings' | 'defaults', DraftingSettings>>('GET', '/api/auto-tracking/drafting-settings');
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  printFields(terminal, settingsInWords(answer.settings, answer.defaults));
}
