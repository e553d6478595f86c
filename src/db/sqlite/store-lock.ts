import { DatabaseSync } from 'node:sqlite';
import { ensurePrivateFile } from '#db/private-file.ts';

const SQLITE_BUSY = 5;

/**
 * Takes the lock that a server holds on a SQLite store, waiting at most `waitMs`. It is the operating system's lock on a second small
 * file, so it goes with the process that held it, however that ended. Returns how to release it, or null when somebody else holds it.
 */
export function lockSqliteStore(sqliteFile: string, waitMs: number): (() => void) | null {
  const lockFile = lockFileOf(sqliteFile);
  ensurePrivateFile(lockFile);
  const database = new DatabaseSync(lockFile, { timeout: waitMs });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return () => database.close();
}

/** `daybook.db` is locked by `daybook.lock` beside it. */
function lockFileOf(sqliteFile: string): string {
  return `${sqliteFile.replace(/\.db$/, '')}.lock`;
}
