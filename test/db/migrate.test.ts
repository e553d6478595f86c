import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { type ConnectedStore, connect, openSqlite, type StoreAddress } from '#db/connect.ts';
import { NewerSchemaError } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { POSTGRESQL, SQLITE, type TestEngine } from '#test/databases.ts';

const ALL = Object.keys(MIGRATIONS);
const RACERS = 8;
const RACING_PROCESSES = 4;

/** What a test opened or made, taken away after it, the last first. */
const leftovers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const takeAway of leftovers.splice(0).reverse()) await takeAway();
});

describe.each([SQLITE, POSTGRESQL])('Migrating', (engine) => {
  describe.skipIf(!engine.available)(`on ${engine.title}`, () => {
    test('brings an empty store to the newest schema', async () => {
      const store = open(await makeDatabase(engine, 'empty'));
      expect(await store.migrate()).toEqual({ migrations: ALL, copiedTo: null });
      expect(await store.db.selectFrom('users').selectAll().execute()).toEqual([]);
    });

    test('a second time changes nothing', async () => {
      const address = await makeDatabase(engine, 'migrated');
      const store = open(address);
      await store.db.deleteFrom('tool_permissions').execute();
      expect(await store.migrate()).toEqual({ migrations: [], copiedTo: null });
      expect(await open(address).migrate()).toEqual({ migrations: [], copiedTo: null });
      expect(await store.db.selectFrom('tool_permissions').selectAll().execute()).toEqual([]);
    });

    test('is all or nothing: what fails half-way leaves no table', async () => {
      const store = open(await makeDatabase(engine, 'empty'));
      await sql`create table history (in_the_way text)`.execute(store.db);
      await expect(store.migrate()).rejects.toThrow('history');
      expect((await store.db.introspection.getTables()).map((table) => table.name)).toEqual(['history']);
      await sql`drop table history`.execute(store.db);
      expect((await store.migrate()).migrations).toEqual(ALL);
    });

    test('a store that a newer Daybook has migrated is refused', async () => {
      const store = open(await makeDatabase(engine, 'migrated'));
      await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(store.db);
      await expect(store.migrate()).rejects.toThrow(NewerSchemaError);
      await expect(store.migrate()).rejects.toThrow('9999-from-the-future');
    });
  });
});

describe('Migrating a file that holds something, on SQLite,', () => {
  test('copies it beside itself first', async () => {
    const { sqliteFile } = (await makeDatabase(SQLITE, 'empty')) as { sqliteFile: string };
    const before = openSqlite(sqliteFile);
    before.exec(`create table kysely_migration (name text primary key, timestamp text not null);
      create table kept (word text); insert into kept values ('before')`);
    before.close();
    const { copiedTo } = await open({ sqliteFile }).migrate();
    leftovers.push(() => rm(String(copiedTo)));
    expect(copiedTo).toBe(`${sqliteFile}.before-${ALL[0]}`);
    const copy = openSqlite(String(copiedTo));
    expect(copy.prepare(`select name from sqlite_master where type = 'table'`).all()).toEqual([
      { name: 'kysely_migration' },
      { name: 'kept' },
    ]);
    expect(copy.prepare('select word from kept').all()).toEqual([{ word: 'before' }]);
    copy.close();
  });

  test('makes no copy of a file that is new', async () => {
    const { sqliteFile } = (await makeDatabase(SQLITE, 'empty')) as { sqliteFile: string };
    await open({ sqliteFile }).migrate();
    expect(existsSync(`${sqliteFile}.before-${ALL[0]}`)).toBe(false);
  });
});

describe('Several that migrate at once', () => {
  test.skipIf(!POSTGRESQL.available)('leave one schema on PostgreSQL, eight connections', async () => {
    const address = await makeDatabase(POSTGRESQL, 'empty');
    const stores = Array.from({ length: RACERS }, () => open(address));
    const outcomes = await Promise.all(stores.map((store) => store.migrate()));
    expect(outcomes.map((outcome) => outcome.migrations.length).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, ALL.length]);
    const { rows } = await sql`select name from kysely_migration`.execute((stores[0] as ConnectedStore).db);
    expect(rows).toEqual(ALL.map((name) => ({ name })));
  });

  test('leave one schema on SQLite, four processes', async () => {
    const address = await makeDatabase(SQLITE, 'empty');
    const outcomes = await Promise.all(Array.from({ length: RACING_PROCESSES }, () => migrateInProcess(address)));
    expect(outcomes.sort()).toEqual(['0', '0', '0', String(ALL.length)]);
  });
});

async function makeDatabase(engine: TestEngine, state: 'empty' | 'migrated'): Promise<StoreAddress> {
  const database = await engine.createDatabase(state);
  leftovers.push(() => database.remove());
  return database.address;
}

function open(address: StoreAddress): ConnectedStore {
  const store = connect(address);
  leftovers.push(() => store.close());
  return store;
}

/** How many migrations a fresh process ran. */
async function migrateInProcess(address: StoreAddress): Promise<string> {
  const program = `import { connect } from '#db/connect.ts';
    const store = connect(${JSON.stringify(address)});
    console.log((await store.migrate()).migrations.length);
    await store.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return stdout.trim();
}
