import type { StoreAddress } from './connect.ts';
import { NewerSchemaError } from './migrate.ts';

export type StoreErrorCode =
  | 'store_locked'
  | 'unwritable'
  | 'not_a_store'
  | 'damaged'
  | 'disk_full'
  | 'busy'
  | 'newer_schema'
  | 'unreachable'
  | 'access_refused'
  | 'no_such_database'
  | 'not_permitted';

/** Why a store can't be used. The message is one line for people; it holds no password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What went wrong with a store, where it is something its operator can mend; null for anything else. */
export function explainStoreError(error: unknown, address: StoreAddress): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof NewerSchemaError) return new StoreError('newer_schema', `${error.message} Install that version or a later one.`);
  return 'sqliteFile' in address ? explainSqlite(error, address.sqliteFile) : explainPostgres(error, address.postgresUrl);
}

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

function explainSqlite(error: unknown, file: string): StoreError | null {
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

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
function explainPostgres(error: unknown, url: string): StoreError | null {
  const where = placeOf(url);
  const { code, message } = firstCause(error);
  if (code === '3D000') return new StoreError('no_such_database', `DATABASE_URL: there is no such database at ${where}. Create it first.`);
  if (code?.startsWith('28') || message.startsWith('SASL')) {
    return new StoreError('access_refused', `DATABASE_URL: ${where} refuses this user or password.`);
  }
  if (code === '42501') return new StoreError('not_permitted', `DATABASE_URL: this user may not create tables at ${where}.`);
  if (code && /^(53|57P0)/.test(code)) return new StoreError('busy', `DATABASE_URL: ${where} takes no connection now (${code}).`);
  if (code && /^E[A-Z_]+$/.test(code)) return new StoreError('unreachable', `DATABASE_URL: ${where} can’t be reached (${code}).`);
  if (/timeout|terminated|SSL|certificate|message/i.test(message) && !isSqlState(code)) {
    return new StoreError('unreachable', `DATABASE_URL: no PostgreSQL answers at ${where}, or not in the way the address asks for.`);
  }
  return null;
}

/** Several addresses of one name fail as one error that holds the others. */
function firstCause(error: unknown): { code: string | undefined; message: string } {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return { code: (cause as { code?: string }).code, message: cause instanceof Error ? cause.message : '' };
}

function isSqlState(code: string | undefined): boolean {
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code);
}

/** Host, port and database of an address: never its user or password. */
export function placeOf(postgresUrl: string): string {
  const url = URL.parse(postgresUrl);
  return url ? `${url.searchParams.get('host') ?? (url.host || 'localhost')}${url.pathname}` : 'PostgreSQL';
}
