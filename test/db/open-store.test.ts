import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { lockSqliteStore } from '#db/sqlite/store-lock.ts';
import { SQLITE } from '#test/databases.ts';

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
