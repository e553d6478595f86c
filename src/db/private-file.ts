import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

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

/**
 * Makes a folder and whatever is missing above it, for its owner alone. One by one: Node’s own recursive way never returns where the system
 * lets none be made (`/proc`). Throws the system’s error.
 */
export function makePrivateFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makePrivateFolder(above);
  try {
    mkdirSync(folder, { mode: OWNER_ONLY_FOLDER });
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
