import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { addExamples } from './command-options.ts';
import { readKeyValues } from './key-value.ts';

export function definePreferencesSet(command: Command, terminal: Terminal): void {
  command
    .argument('<key=value...>', 'fields as preferences show names them; lists as JSON')
    .action(async (given: string[]) => setPreferences(command, terminal, given));
  addExamples(
    command,
    'preferences set enabled=1 default_rounding=15min_up',
    'preferences set calendar_exclude_patterns=\'["lunch","dentist*"]\'',
  );
}

async function setPreferences(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const body = readKeyValues(given, DEFAULT_PREFERENCES, 'preference');
  const client = await connectAsUser(command, terminal);
  const answer = await client.call('PUT', '/api/auto-tracking/preferences', { body });
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  note(terminal, `${countText(Object.keys(body).length, 'preference')} saved.`);
}
