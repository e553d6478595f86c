import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type ConnectedStore, connect, type StoreAddress } from '#db/connect.ts';
import { createPostgresDatabase, dropPostgresDatabase } from './postgres-databases.ts';

/** A store for a test to use: `address` is what a server or a second connection would be given. */
export type TestStore = Pick<ConnectedStore, 'db' | 'engine'> & { address: StoreAddress };

/** A database of its own, gone after `remove`. `empty` has no table yet, `migrated` has all and no row of a user. */
export type TestDatabase = { address: StoreAddress; remove(): Promise<void> };

export type TestEngine = {
  /** As suite titles say it. */
  title: 'SQLite' | 'PostgreSQL';
  available: boolean;
  createDatabase(state: 'empty' | 'migrated'): Promise<TestDatabase>;
};

const templates = inject('templateStores');

export const SQLITE: TestEngine = {
  title: 'SQLite',
  available: true,
  async createDatabase(state) {
    const sqliteFile = join(templates.folder, `${randomUUID()}.db`);
    if (state === 'migrated') await copyFile(templates.sqliteFile, sqliteFile);
    return { address: { sqliteFile }, remove: () => removeSqliteFiles(sqliteFile) };
  },
};

export const POSTGRESQL: TestEngine = {
  title: 'PostgreSQL',
  available: templates.postgres !== null,
  async createDatabase(state) {
    if (!templates.postgres) throw new Error('DAYBOOK_TEST_POSTGRES_URL is not set: node scripts/postgres.mjs -- npx vitest run …');
    const { adminUrl, database: template } = templates.postgres;
    const name = `daybook_test_${randomUUID().replaceAll('-', '')}`;
    const postgresUrl = await createPostgresDatabase(adminUrl, name, state === 'migrated' ? template : undefined);
    return { address: { postgresUrl }, remove: () => dropPostgresDatabase(adminUrl, name) };
  },
};

/**
 * Runs the block once per engine, as `<title> on SQLite` and `<title> on PostgreSQL` (shown as skipped where the run has no server).
 * The tests of a block share one migrated store, so each makes its own user. `store` may be used in tests and hooks, not while the block is read.
 */
export function describeOnEachDatabase(title: string, block: (store: TestStore) => void): void {
  for (const engine of [SQLITE, POSTGRESQL]) describeOn(engine, title, block);
}

/** The same on one engine alone, for what only that engine can show (races are PostgreSQL's). */
export function describeOn(engine: TestEngine, title: string, block: (store: TestStore) => void): void {
  describe.skipIf(!engine.available)(`${title} on ${engine.title}`, () => {
    let opened: (ConnectedStore & TestStore) | undefined;
    let database: TestDatabase | undefined;
    beforeAll(async () => {
      database = await engine.createDatabase('migrated');
      opened = { ...connect(database.address), address: database.address };
    });
    afterAll(async () => {
      await opened?.close();
      await database?.remove();
    });
    block(laterStore(() => opened));
  });
}

/** Stands for a store that is opened only after the block has been read. */
function laterStore(current: () => TestStore | undefined): TestStore {
  function opened(): TestStore {
    const store = current();
    if (!store) throw new Error('The store is open in tests and hooks only: use store.db there, don’t take it apart before.');
    return store;
  }
  return {
    get db() {
      return opened().db;
    },
    get engine() {
      return opened().engine;
    },
    get address() {
      return opened().address;
    },
  };
}

async function removeSqliteFiles(file: string): Promise<void> {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) await rm(path, { force: true });
}
