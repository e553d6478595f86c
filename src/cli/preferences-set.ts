import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import { usageError } from './cli-error.ts';
import { addExamples } from './command-options.ts';

export function definePreferencesSet(command: Command, terminal: Terminal): void {
  command
    .argument('<key=value...>', 'fields as preferences show names them; lists as JSON')
    .action(async (settings: string[]) => setPreferences(command, terminal, settings));
  addExamples(
    command,
    'preferences set enabled=1 default_rounding=15min_up',
    'preferences set calendar_exclude_patterns=\'["lunch","dentist*"]\'',
  );
}

async function setPreferences(command: Command, terminal: Terminal, settings: string[]): Promise<void> {
  const body = Object.fromEntries(settings.map(readSetting));
  const client = await connectAsUser(command, terminal);
  const answer = await client.call('PUT', '/api/auto-tracking/preferences', { body });
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  note(terminal, `${countText(settings.length, 'preference')} saved.`);
}

/** A value that should be text is taken as it stands, any other must be JSON of its kind; what it may be is the server's to say. */
function readSetting(setting: string): [string, unknown] {
  const at = setting.indexOf('=');
  const [key, text] = [setting.slice(0, at), setting.slice(at + 1)];
  if (at < 1) throw usageError(`${setting}: write it as key=value.`);
  if (!Object.hasOwn(DEFAULT_PREFERENCES, key))
    throw usageError(`${key} is no preference. There are: ${Object.keys(DEFAULT_PREFERENCES).join(', ')}.`);
  if (typeof DEFAULT_PREFERENCES[key as keyof Preferences] === 'string') return [key, text];
  try {
    return [key, JSON.parse(text)];
  } catch {
    throw usageError(`${key}: ${text} is no number and no JSON.`);
  }
}
