import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, resolve } from 'node:path';
import { COMMANDS } from './commands.ts';

/** Commands that run this machine's Daybook, started in the folder it lives in. */
const OPERATOR_COMMANDS = new Set(['serve', 'setup', 'db', 'doctor']);
const FIRST_WORDS = new Set(COMMANDS.map(({ words }) => words.split(' ', 1)[0] ?? ''));

/**
 * Adds the settings of `.env` in the working directory to the environment; what is set there wins. A client command reads it in Daybook's own
 * folder only: elsewhere, as in a clone of a stranger's repository, such a file could have signals sent to somebody else.
 */
export function loadSettingsFile(argv: readonly string[]): void {
  const file = resolve('.env');
  const isAtHome = dirname(findPackageJSON(import.meta.url) ?? '') === process.cwd();
  const called = argv.find((word) => FIRST_WORDS.has(word)) ?? '';
  if ((isAtHome || OPERATOR_COMMANDS.has(called)) && existsSync(file)) process.loadEnvFile(file);
}
