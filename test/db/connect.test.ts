import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { openStore } from '#db/open-store.ts';
import { addUser } from '#test/app.ts';
import { describeOnEachDatabase, SQLITE } from '#test/databases.ts';

const GROUP_AND_OTHERS = 0o077;

describe('The files of a SQLite store', () => {
  test('are for their owner alone, also in a folder that others can look into', async () => {
    const folder = await makeOpenFolder();
    const server = await openStore({ sqliteFile: join(folder, 'daybook.db') }, 'server');
    await addUser(server);
    expect(await modesIn(folder)).toMatchObject({ 'daybook.db': 0, 'daybook.db-shm': 0, 'daybook.db-wal': 0, 'daybook.lock': 0 });
    await server.close();
  });

  test('are for their owner alone when a migration leaves a copy', async () => {
    const folder = await makeOpenFolder();
    const sqliteFile = join(folder, 'daybook.db');
    const store = connect({ sqliteFile });
    await sql`create table kysely_migration (name text primary key, timestamp text)`.execute(store.db);
    await store.close();
    const { copiedTo, close } = await openStore({ sqliteFile }, 'visitor');
    await close();
    expect(copiedTo).toMatch(/daybook\.db\.before-0001-first$/);
    expect(new Set(Object.values(await modesIn(folder)))).toEqual(new Set([0]));
  });
});

describe('Every connection to a SQLite store', () => {
  test('has a commit on the disk before it is acknowledged, and holds foreign keys', async () => {
    const { address, remove } = await SQLITE.createDatabase('migrated');
    onTestFinished(remove);
    const opened = [connect(address), await openStore(address, 'server'), await openStore(address, 'visitor')];
    for (const { db, close } of opened) {
      expect((await sql<object>`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
      expect((await sql<object>`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
      expect((await sql<object>`pragma foreign_keys`.execute(db)).rows).toEqual([{ foreign_keys: 1 }]);
      await close();
    }
  });
});

describe('What a SQLite store has written but not yet filed', () => {
  test('stays on the disk at 64 MiB at most, once a busy hour is over', async () => {
    const { address, remove } = await SQLITE.createDatabase('migrated');
    onTestFinished(remove);
    const { db, close } = connect(address);
    onTestFinished(close);
    const { rows: limit } = await sql<object>`pragma journal_size_limit`.execute(db);
    const { rows: pages } = await sql<object>`pragma wal_autocheckpoint`.execute(db);
    expect([...limit, ...pages]).toEqual([{ journal_size_limit: 67_108_864 }, { wal_autocheckpoint: 4_000 }]);
  });
});

describeOnEachDatabase('A row that refers to nothing', (store) => {
  test('is refused', async () => {
    const orphan = { user_id: 'nobody', effective_at: 0, time_zone: 'UTC' };
    await expect(store.db.insertInto('user_time_zones').values(orphan).execute()).rejects.toThrow(/foreign key/i);
  });

  test('is not left behind', async () => {
    const { user_id } = await addUser(store);
    await expect(store.db.deleteFrom('users').where('id', '=', user_id).execute()).rejects.toThrow(/foreign key/i);
  });
});

async function makeOpenFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await chmod(folder, 0o755);
  return folder;
}

/** What group and others may do with each file. */
async function modesIn(folder: string): Promise<Record<string, number>> {
  const modes = (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).mode & GROUP_AND_OTHERS] as const);
  return Object.fromEntries(await Promise.all(modes));
}
