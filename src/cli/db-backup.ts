import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '#config.ts';
import { explainStoreError } from '#db/explain-store-error.ts';
import { hasStore, placeOfStore } from '#db/inspect.ts';
import { backupSqlite } from '#db/sqlite/backup.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { dumpPostgres } from './db/dump-postgres.ts';
import { note, printJson, type Terminal } from './terminal/terminal.ts';

export function defineDbBackup(command: Command, terminal: Terminal): void {
  command
    .argument('<file>', 'where to write the copy; must not exist yet')
    .action((file: string) => backUp(command, terminal, resolve(file)));
  addExamples(command, 'db backup backups/monday.db');
  command.addHelpText(
    'after',
    '\nSQLite: the copy is a store; put it in place of daybook.db to go back.\nPostgreSQL: runs pg_dump, which must be installed; pg_restore reads the file.',
  );
}

async function backUp(command: Command, terminal: Terminal, file: string): Promise<void> {
  const { store } = readConfig(terminal.env);
  if (existsSync(file)) throw new CliError('conflict', `${file} exists already.`);
  if (!hasStore(store)) throw new CliError('not_found', `There is no store at ${placeOfStore(store)}.`);
  mkdirSync(dirname(file), { recursive: true });
  if ('sqliteFile' in store) {
    await backupSqlite(store.sqliteFile, file).catch((error: unknown) => {
      throw explainStoreError(error, store) ?? error;
    });
  } else await dumpPostgres(store.postgresUrl, file);
  const { size } = statSync(file);
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, { file, bytes: size });
  note(terminal, `Copied the store to ${file} (${size} bytes).`);
}
