import type { Command } from 'commander';
import { readConfig } from '#config.ts';
import { inspectStore } from '#db/inspect.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { countText } from './terminal/figures.ts';
import { printFields } from './terminal/table.ts';
import { printJson, type Terminal } from './terminal/terminal.ts';

const ENGINE_NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

export function defineDbStatus(command: Command, terminal: Terminal): void {
  command.action(() => showStatus(command, terminal));
  addExamples(command, 'db status', 'db status --json');
}

async function showStatus(command: Command, terminal: Terminal): Promise<void> {
  const { store } = readConfig(terminal.env);
  const state = await inspectStore(store, Date.now());
  if (!state) throw new CliError('not_found', 'There is no store yet. The server makes one when it starts.');
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, state);
  const { applied, pending } = state.migrations;
  printFields(terminal, [
    ['store', state.place],
    ['engine', `${ENGINE_NAMES[state.engine]} ${state.engine_version}`],
    ['size', `${state.bytes + state.wal_bytes} bytes`],
    ['schema', applied.at(-1) ?? 'none yet'],
    ['to be migrated', pending.join(', ') || 'nothing'],
    ['users', String(state.users)],
    ['waiting for drafting', countText(state.overdue_drafting_days, 'user-day')],
  ]);
}
