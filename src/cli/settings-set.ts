import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { addExamples } from './command-options.ts';
import { readKeyValues } from './key-value.ts';

export function defineSettingsSet(command: Command, terminal: Terminal): void {
  command
    .argument('<key=value...>', 'fields as settings show names them; lists as JSON')
    .action(async (given: string[]) => setSettings(command, terminal, given));
  addExamples(
    command,
    'settings set burst_gap_minutes=45 tentative_events=leave_out',
    'settings set working_hours=\'[{"weekdays":["monday","friday"],"from":"08:30","to":"17:00"}]\'',
    'settings set precedence=\'["tracked_interval","meeting_held","event_accepted","burst","event_tentative"]\'',
  );
}

async function setSettings(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const body = readKeyValues(given, DEFAULT_DRAFTING_SETTINGS, 'drafting setting');
  const client = await connectAsUser(command, terminal);
  const answer = await client.call('PUT', '/api/auto-tracking/drafting-settings', { body });
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  note(terminal, `${countText(Object.keys(body).length, 'drafting setting')} saved. The drafts of the last 30 days follow.`);
}
