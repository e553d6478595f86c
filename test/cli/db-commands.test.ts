import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, openSqlite } from '#db/connect.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { openStore } from '#db/open-store.ts';
import { addUser } from '#test/app.ts';
import { POSTGRESQL } from '#test/databases.ts';
import { makeFolder, runDaybook } from './run-daybook.ts';

const ALL = Object.keys(MIGRATIONS);

describe('daybook db backup', () => {
  test('makes a whole copy while the store is written to', async () => {
    const { folder, env, sqliteFile } = await makeStore();
    const server = await openStore({ sqliteFile }, 'server');
    onTestFinished(() => server.close());
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await addUser(server);
        await setImmediate();
      }
    })();
    const copy = join(folder, 'copies', 'monday.db');
    const run = await runDaybook(['db', 'backup', copy, '--json'], env);
    writing = false;
    await writer;
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual({ file: copy, bytes: expect.any(Number) });
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    const database = openSqlite(copy);
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const { users, tokens } = database
      .prepare('select (select count(*) from users) users, (select count(*) from api_tokens) tokens')
      .get() as {
      users: number;
      tokens: number;
    };
    expect([0, 1]).toContain(users - tokens);
    database.close();
    expect(existsSync(`${copy}.unfinished`)).toBe(false);
  });

  test('overwrites nothing, and needs a store', async () => {
    const { folder, env } = await makeStore();
    const taken = join(folder, 'taken');
    await writeFile(taken, 'kept');
    expect(await runDaybook(['db', 'backup', taken], env)).toMatchObject({ code: 5, stderr: expect.stringContaining('exists already') });
    const nowhere = { DAYBOOK_DATA_DIR: join(folder, 'nowhere') };
    expect(await runDaybook(['db', 'backup', join(folder, 'copy')], nowhere)).toMatchObject({ code: 4 });
    expect(existsSync(nowhere.DAYBOOK_DATA_DIR)).toBe(false);
  });

  test('leaves no half copy of what is no store', async () => {
    const { folder, env, sqliteFile } = await makeStore();
    await writeFile(sqliteFile, 'not a database at all '.repeat(1_000));
    const copy = join(folder, 'copy');
    expect(await runDaybook(['db', 'backup', copy], env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not a Daybook store'),
    });
    expect([existsSync(copy), existsSync(`${copy}.unfinished`)]).toEqual([false, false]);
  });

  test.skipIf(!POSTGRESQL.available)('hands PostgreSQL to pg_dump, with the password in no argument', async () => {
    const { folder, env } = await makeStore();
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(
      join(bin, 'pg_dump'),
      '#!/bin/sh\nfor last; do :; done\necho "$@" "$PGDATABASE" "$PGHOST" > "$(echo "$last" | sed s/--file=//)"\n',
    );
    await chmod(join(bin, 'pg_dump'), 0o755);
    const path = process.env['PATH'];
    process.env['PATH'] = `${bin}:${path}`;
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    const copy = join(folder, 'copy.dump');
    const run = await runDaybook(['db', 'backup', copy], { ...env, DATABASE_URL: 'postgres://ada:sesame@db.example.com/day%20book' });
    expect(run.code).toBe(0);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect(await readFile(copy, 'utf8')).toBe(`--format=custom --no-password --file=${copy}.unfinished day book db.example.com\n`);
  });

  test('says what PostgreSQL needs where pg_dump is missing', async () => {
    const { folder, env } = await makeStore();
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    const run = await runDaybook(['db', 'backup', join(folder, 'copy')], {
      ...env,
      DATABASE_URL: 'postgres://ada:sesame@db.example.com/x',
    });
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('pg_dump') });
    expect(run.stderr).not.toContain('sesame');
  });
});

describe('daybook db migrate', () => {
  test('makes the store, and has nothing to do the second time', async () => {
    const folder = await makeFolder();
    const env = { DAYBOOK_DATA_DIR: folder };
    expect(JSON.parse((await runDaybook(['db', 'migrate', '--json'], env)).stdout)).toEqual({ migrations: ALL, copied_to: null });
    expect(await runDaybook(['db', 'migrate'], env)).toMatchObject({ code: 0, stdout: '', stderr: 'The store is up to date.\n' });
  });
});

describe('daybook db status', () => {
  test('tells where the store is and how it stands', async () => {
    const { env, sqliteFile } = await makeStore();
    const { code, stdout } = await runDaybook(['db', 'status', '--json'], env);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      engine: 'sqlite',
      place: sqliteFile,
      migrations: { applied: ALL, pending: [] },
      users: 1,
      overdue_drafting_days: 0,
    });
    expect((await runDaybook(['db', 'status'], env)).stdout).toContain(sqliteFile);
  });

  test('makes no store where there is none', async () => {
    const folder = join(await makeFolder(), 'data');
    expect(await runDaybook(['db', 'status'], { DAYBOOK_DATA_DIR: folder })).toMatchObject({ code: 4 });
    expect(existsSync(folder)).toBe(false);
  });

  test.skipIf(!POSTGRESQL.available)('names a PostgreSQL by host and database alone', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('migrated');
    onTestFinished(remove);
    const url = new URL((address as { postgresUrl: string }).postgresUrl);
    url.password = `sesame${randomUUID()}`;
    const { code, stdout } = await runDaybook(['db', 'status', '--json'], { DATABASE_URL: url.href });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ engine: 'postgres', place: `${url.host}${url.pathname}`, users: 0 });
    expect(stdout).not.toContain('sesame');
  });
});

/** A store with one user. */
async function makeStore() {
  const folder = await makeFolder();
  const sqliteFile = join(folder, 'daybook.db');
  const store = connect({ sqliteFile });
  await store.migrate();
  await addUser(store);
  await store.close();
  return { folder, env: { DAYBOOK_DATA_DIR: folder }, sqliteFile };
}
