import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '#db/store-error.ts';

/** Throws where a file is a database of some other program, before anything of it is changed. Only reads: not even its journal is filed. */
export function refuseForeignFile(file: string, busyTimeoutMs: number): void {
  // What is no file can't be opened, and opening it says so better than reading it would.
  if (!statSync(file).isFile()) return;
  const database = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
    if (tables.length > 0 && !tables.some(({ name }) => name === 'kysely_migration'))
      throw new StoreError('not_a_store', `${file} is a database of another program, not a Daybook store. Set DAYBOOK_DATA_DIR.`);
  } finally {
    database.close();
  }
}
