import type { Command } from 'commander';
import { readConfig } from '#config.ts';
import { openStore } from '#db/open-store.ts';
import { addExamples } from './command-options.ts';
import { note, printJson, type Terminal } from './terminal/terminal.ts';

export function defineDbMigrate(command: Command, terminal: Terminal): void {
  command.action(() => migrate(command, terminal));
  addExamples(command, 'db migrate');
  command.addHelpText(
    'after',
    '\nThe server does the same when it starts. SQLite is copied beside itself first; there is no way back but that copy.',
  );
}

async function migrate(command: Command, terminal: Terminal): Promise<void> {
  const { migrations, copiedTo, close } = await openStore(readConfig(terminal.env).store, 'visitor');
  await close();
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, { migrations, copied_to: copiedTo });
  if (migrations.length === 0) return note(terminal, 'The store is up to date.');
  note(terminal, `Ran ${migrations.join(', ')}.${copiedTo ? ` The store as it was is kept in ${copiedTo}.` : ''}`);
}
