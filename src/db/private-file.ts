import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/**
 * Makes an empty file that nobody but its owner may read, unless there is a file already. Whoever fills it afterwards leaves it so, and
 * SQLite gives a store's mode to the files it makes beside it (-wal, -shm).
 */
export function ensurePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', OWNER_ONLY));
}

/** The same for a copy that is about to be written: what an earlier try has left is removed. */
export function startPrivateFile(file: string): void {
  rmSync(file, { force: true });
  closeSync(openSync(file, 'wx', OWNER_ONLY));
}
