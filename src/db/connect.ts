import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { makeChangeFeed } from './change-feed.ts';
import type { Engine } from './engine.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { relayChanges } from './postgres/change-relay.ts';
import { postgresEngine } from './postgres/engine.ts';
import { ensurePrivateFile, makePrivateFolder, startPrivateFile } from './private-file.ts';
import type { Database } from './schema.ts';
import { nodeSqliteDialect } from './sqlite/dialect.ts';
import { sqliteEngine } from './sqlite/engine.ts';
import { refuseForeignFile } from './sqlite/foreign-file.ts';

/** Where the store is: a SQLite file, or a PostgreSQL address. */
export type StoreAddress = { sqliteFile: string } | { postgresUrl: string };

export type ConnectedStore = {
  db: Kysely<Database>;
  engine: Engine;
  /** Brings the schema up to date; SQLite is first copied beside itself. Returns what ran. */
  migrate(): Promise<{ migrations: string[]; copiedTo: string | null }>;
  close(): Promise<void>;
};

const BIGINT_OID = 20;
const BUSY_TIMEOUT_MS = 5_000;
const POSTGRES_CONNECTIONS = 10;
const POSTGRES_CONNECT_TIMEOUT_MS = 10_000;

/** Opens the store. The only place that knows which engine it is. */
export function connect(address: StoreAddress): ConnectedStore {
  return 'sqliteFile' in address ? connectSqlite(address.sqliteFile) : connectPostgres(address.postgresUrl);
}

function connectSqlite(file: string): ConnectedStore {
  makePrivateFolder(dirname(file));
  const existed = existsSync(file);
  if (existed) refuseForeignFile(file, BUSY_TIMEOUT_MS);
  ensurePrivateFile(file);
  const database = openSqlite(file);
  const engine = sqliteEngine(database);
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(database) });
  return {
    db,
    engine,
    async migrate() {
      const pending = await pendingMigrations(db);
      if (pending.length === 0) return { migrations: [], copiedTo: null };
      const copiedTo = existed ? await copyBeforeMigration(db, database, `${file}.before-${pending[0]}`) : null;
      return { migrations: await migrate(db, engine), copiedTo };
    },
    close: () => db.destroy(),
  };
}

/** The copy gets its name once it is whole, and only while nobody else has migrated the store meanwhile. */
async function copyBeforeMigration(db: Kysely<Database>, database: DatabaseSync, copiedTo: string): Promise<string | null> {
  const unfinished = `${copiedTo}.${process.pid}`;
  startPrivateFile(unfinished);
  await backup(database, unfinished);
  if ((await pendingMigrations(db)).length === 0) {
    rmSync(unfinished);
    return null;
  }
  renameSync(unfinished, copiedTo);
  return copiedTo;
}

/** Opens a SQLite file with the settings every connection of ours has. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS });
  database.exec(
    'pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864; pragma temp_store = memory; pragma cache_size = -65536; pragma secure_delete = on;',
  );
  return database;
}

function connectPostgres(url: string): ConnectedStore {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === BIGINT_OID ? Number : pg.types.getTypeParser(oid, format)),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: POSTGRES_CONNECTIONS,
    types: types as pg.CustomTypesConfig,
    connectionTimeoutMillis: POSTGRES_CONNECT_TIMEOUT_MS,
  });
  // A connection lost while idle is replaced at the next query; without a listener the process would end.
  pool.on('error', () => {});
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const engine = { ...postgresEngine, changes: makeChangeFeed(relayChanges(pool, url)) };
  return {
    db,
    engine,
    async migrate() {
      await pendingMigrations(db);
      return { migrations: await migrate(db, engine), copiedTo: null };
    },
    async close() {
      await engine.changes.close();
      await db.destroy();
    },
  };
}
