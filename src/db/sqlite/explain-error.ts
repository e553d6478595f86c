import { StoreError, type StoreErrorCode } from '#db/store-error.ts';

/** Result codes of SQLite, the lower byte of an extended code: https://www.sqlite.org/rescode.html */
const SQLITE_CAUSES: Record<number, [StoreErrorCode, (file: string) => string]> = {
  5: ['busy', (file) => `${file} is in use by another program.`],
  8: ['unwritable', (file) => `${file} can’t be written.`],
  10: ['damaged', (file) => `${file} can’t be read or written (disk error).`],
  11: ['damaged', (file) => `${file} is damaged. Restore it from a backup.`],
  13: ['disk_full', (file) => `The disk that holds ${file} is full.`],
  14: ['unwritable', (file) => `${file} can’t be opened or made. Check the folder and its permissions, or set DAYBOOK_DATA_DIR.`],
  26: ['not_a_store', (file) => `${file} is not a Daybook store (no SQLite database), or it is damaged.`],
};
const FILE_SYSTEM_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT']);

export function explainSqliteError(error: unknown, file: string): StoreError | null {
  const { errcode, code, path, syscall } = error as { errcode?: number } & NodeJS.ErrnoException;
  const cause = errcode === undefined ? undefined : SQLITE_CAUSES[errcode & 0xff];
  if (cause) return new StoreError(cause[0], cause[1](file));
  if (code === 'ENOSPC') return new StoreError('disk_full', `The disk that holds ${file} is full.`);
  if (code && FILE_SYSTEM_CODES.has(code)) {
    if (syscall === 'open')
      return new StoreError('unwritable', `${path} can’t be opened or made (${code}). Check the folder’s permissions.`);
    return new StoreError('unwritable', `The folder ${path ?? file} can’t be made or written (${code}). Set DAYBOOK_DATA_DIR.`);
  }
  return null;
}
