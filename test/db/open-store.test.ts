import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { openStore } from '#db/open-store.ts';
import { lockSqliteStore } from '#db/sqlite/store-lock.ts';
import { POSTGRESQL, SQLITE } from '#test/databases.ts';

describe('The lock of a SQLite store', () => {
  test('is held by one, and free once released', async () => {
    const { address, remove } = await SQLITE.createDatabase('empty');
    onTestFinished(remove);
    const { sqliteFile: file } = address as { sqliteFile: string };
    const unlock = lockSqliteStore(file, 0);
    expect(unlock).not.toBe(null);
    expect(lockSqliteStore(file, 0)).toBe(null);
    unlock?.();
    lockSqliteStore(file, 0)?.();
  });

  test('lets a visitor in, but not to migrate', async () => {
    const { address, remove } = await SQLITE.createDatabase('empty');
    onTestFinished(remove);
    const { sqliteFile } = address as { sqliteFile: string };
    const unlock = lockSqliteStore(sqliteFile, 0);
    await expect(openStore(address, 'visitor')).rejects.toThrow('Another Daybook is running');
    unlock?.();
    const visitor = await openStore(address, 'visitor');
    const server = await openStore(address, 'server');
    const other = await openStore(address, 'visitor');
    await expect(openStore(address, 'server')).rejects.toThrow('Another Daybook is running');
    for (const store of [visitor, server, other]) await store.close();
  });
});

describe('A database of somebody else', () => {
  test('is left as it is on SQLite, byte for byte', async () => {
    const { address, remove } = await SQLITE.createDatabase('empty');
    onTestFinished(remove);
    const { sqliteFile } = address as { sqliteFile: string };
    const theirs = new DatabaseSync(sqliteFile);
    theirs.exec(`create table users (id text); insert into users values ('ada')`);
    theirs.close();
    const before = await readFile(sqliteFile);
    for (const as of ['server', 'visitor'] as const)
      await expect(openStore(address, as)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'not_a_store',
        message: expect.stringContaining(sqliteFile),
      });
    expect(await readFile(sqliteFile)).toEqual(before);
    expect(existsSync(`${sqliteFile}-wal`)).toBe(false);
  });

  test.skipIf(!POSTGRESQL.available)('is refused on PostgreSQL where its tables would be in the way', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('empty');
    onTestFinished(remove);
    const theirs = connect(address);
    await sql`create table users (id text)`.execute(theirs.db);
    await theirs.close();
    for (const as of ['server', 'visitor'] as const)
      await expect(openStore(address, as)).rejects.toMatchObject({ name: 'StoreError', code: 'not_a_store' });
  });
});

describe('The folder of a store', () => {
  test('that can’t be made is said to be so, even where the system makes none', async () => {
    await expect(openStore({ sqliteFile: '/proc/daybook/data/daybook.db' }, 'server')).rejects.toMatchObject({ code: 'unwritable' });
  });
});
