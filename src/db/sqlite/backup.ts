import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { startPrivateFile } from '#db/private-file.ts';

const ALL_PAGES = 2_147_483_647;

/**
 * Writes a consistent copy of a SQLite store to a file that doesn't exist yet, while others read and write the store. Its owner alone may
 * read the copy, which gets its name once it is whole and on the disk.
 */
export async function backupSqlite(sqliteFile: string, copy: string): Promise<void> {
  const unfinished = `${copy}.unfinished`;
  const store = new DatabaseSync(sqliteFile, { readOnly: true });
  try {
    startPrivateFile(unfinished);
    // In one step: a backup in several starts again whenever somebody writes.
    await backup(store, unfinished, { rate: ALL_PAGES });
    flushToDisk(unfinished);
    renameSync(unfinished, copy);
  } finally {
    store.close();
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

function flushToDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
