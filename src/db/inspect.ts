import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { type ConnectedStore, connect, type StoreAddress } from './connect.ts';
import { explainStoreError } from './explain-store-error.ts';
import { pendingMigrations } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { inspectPostgres } from './postgres/inspect.ts';
import { placeOf } from './postgres/place.ts';
import { inspectSqlite } from './sqlite/inspect.ts';

/** What can be said of a store without changing it. */
export type StoreState = {
  engine: 'sqlite' | 'postgres';
  /** The file, or host and database. */
  place: string;
  /** Of the engine, `3.51.0` or `15.14`. */
  engine_version: string;
  bytes: number;
  /** Written but not yet in the file itself; 0 on PostgreSQL. */
  wal_bytes: number;
  migrations: { applied: string[]; pending: string[] };
  users: number;
  /** User-days of people with auto-tracking on that were due before now. */
  overdue_drafting_days: number;
  /** The newest instant in the store at which a user was made or changed; null without users. */
  newest_at: Instant | null;
};

/** False where a SQLite file has yet to be made. Whether a PostgreSQL is there only connecting can say. */
export function hasStore(address: StoreAddress): boolean {
  return !('sqliteFile' in address) || existsSync(address.sqliteFile);
}

/** Null where there is no store yet. Throws `StoreError`. */
export async function inspectStore(address: StoreAddress, now: Instant): Promise<StoreState | null> {
  if (!hasStore(address)) return null;
  return withStore(address, async (store) => {
    const engine = store.engine.name;
    const seen = 'sqliteFile' in address ? await inspectSqlite(store.db, address.sqliteFile) : await inspectPostgres(store.db);
    const pending = await pendingMigrations(store.db);
    const applied = Object.keys(MIGRATIONS).filter((name) => !pending.includes(name));
    return { engine, place: placeOfStore(address), ...seen, migrations: { applied, pending }, ...(await countRows(store, pending, now)) };
  });
}

/** Damage that the engine itself can find, a line each: SQLite's integrity and foreign key checks. Reads the whole store. */
export async function findDamage(address: StoreAddress): Promise<string[]> {
  if (!('sqliteFile' in address)) return [];
  return withStore(address, async ({ db }) => {
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
    const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
    return [
      ...integrity.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...orphans.rows.slice(0, 20).map((row) => `a row of ${row.table} refers to none of ${row.parent}`),
    ];
  });
}

async function withStore<T>(address: StoreAddress, look: (store: ConnectedStore) => Promise<T>): Promise<T> {
  let store: ConnectedStore | undefined;
  try {
    store = connect(address);
    return await look(store);
  } catch (error) {
    throw explainStoreError(error, address) ?? error;
  } finally {
    await store?.close();
  }
}

/** The file, or host and database. */
export function placeOfStore(address: StoreAddress): string {
  return 'sqliteFile' in address ? address.sqliteFile : placeOf(address.postgresUrl);
}

async function countRows({ db }: ConnectedStore, pending: readonly string[], now: Instant) {
  if (pending.length > 0) return { users: 0, overdue_drafting_days: 0, newest_at: null };
  const users = await db
    .selectFrom('users')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.max('updated_at').as('newest_at')])
    .executeTakeFirstOrThrow();
  const { count } = await db
    .selectFrom('drafting_days')
    .innerJoin('preferences', 'preferences.user_id', 'drafting_days.user_id')
    .where('preferences.enabled', '=', 1)
    .where('drafting_days.due_at', '<', now)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { users: Number(users.count), newest_at: users.newest_at, overdue_drafting_days: Number(count) };
}
