import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { openStore } from '#db/open-store.ts';
import { type Environment, makeFolder, runDaybook } from './run-daybook.ts';

const PASSWORD = 'a sentence nobody guesses';

describe('daybook setup', () => {
  test('makes the first executive of a store that is not there yet, and prints one JSON line', async () => {
    const env = await emptyPlace();
    const run = await setUp(env, '--email', 'Ada@Example.com', '--timezone', 'Europe/Berlin');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^\{.+\}\n$/);
    const made = JSON.parse(run.stdout);
    expect(Object.keys(made)).toEqual(['user_id', 'api_token', 'service_token']);
    expect(await usersOf(env)).toEqual([
      { id: made.user_id, email: 'ada@example.com', access_level: 'executive', time_zone: 'Europe/Berlin' },
    ]);
  });

  test('works beside a running server', async () => {
    const env = await emptyPlace();
    const server = await openStore({ sqliteFile: join(String(env['DAYBOOK_DATA_DIR']), 'daybook.db') }, 'server');
    onTestFinished(() => server.close());
    expect((await setUp(env, '--email', 'ada@example.com')).code).toBe(0);
    expect(await server.db.selectFrom('users').select('email').execute()).toEqual([{ email: 'ada@example.com' }]);
  });

  test('refuses any other level on an empty store, and makes nothing', async () => {
    const env = await emptyPlace();
    const run = await setUp(env, '--email', 'ada@example.com', '--level', 'head');
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: 'daybook: access_level: the first user must be an executive\n' });
    expect(await usersOf(env)).toEqual([]);
  });

  test.each([
    [['--timezone', 'Mars/Base'], 'time_zone'],
    [['--email', 'nobody'], 'email'],
  ])('refuses %s', async (options, named) => {
    const run = await setUp(await emptyPlace(), '--email', 'ada@example.com', ...options);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(named) });
  });

  test('refuses a store that is set up, whatever is asked for', async () => {
    const env = await emptyPlace();
    await setUp(env, '--email', 'ada@example.com');
    for (const level of ['executive', 'employee']) {
      const run = await setUp(env, '--email', 'eve@example.com', '--level', level);
      expect(run).toMatchObject({ code: 5, stdout: '', stderr: expect.stringContaining('set up already') });
    }
    expect(await setUp({ ...env, DAYBOOK_TOKEN: 'made up' }, '--email', 'eve@example.com')).toMatchObject({ code: 5, stdout: '' });
    expect(await usersOf(env)).toHaveLength(1);
  });

  test('adds a further user for a token that allows it, with an agent’s token for that user alone', async () => {
    const env = await emptyPlace();
    const first = JSON.parse((await setUp(env, '--email', 'ada@example.com')).stdout);
    const asAda = { ...env, DAYBOOK_TOKEN: first.api_token };
    const second = JSON.parse((await setUp(asAda, '--email', 'bob@example.com', '--level', 'lead')).stdout);
    expect(await usersOf(env)).toContainEqual(expect.objectContaining({ id: second.user_id, access_level: 'lead' }));
    expect(await boundUsers(env)).toEqual(new Set([null, JSON.stringify([second.user_id])]));
    const asBob = { ...env, DAYBOOK_TOKEN: second.api_token };
    expect(await setUp(asBob, '--email', 'eve@example.com')).toMatchObject({ code: 5, stdout: '' });
    expect(await setUp(asAda, '--email', 'bob@example.com')).toMatchObject({ code: 5, stderr: expect.stringContaining('another user') });
  });

  test('adds a further user with both tokens or not at all', async () => {
    const env = await emptyPlace();
    const { api_token } = JSON.parse((await setUp(env, '--email', 'ada@example.com')).stdout);
    const asAda = { ...env, DAYBOOK_TOKEN: api_token };
    const full = "create trigger full before insert on service_tokens begin select raise(abort, 'disk full'); end";
    await withStore(env, (db) => sql.raw(full).execute(db));
    expect(await setUp(asAda, '--email', 'bob@example.com')).toMatchObject({ code: 1, stdout: '' });
    expect(await usersOf(env)).toHaveLength(1);
    await withStore(env, (db) => sql`drop trigger full`.execute(db));
    expect(await setUp(asAda, '--email', 'bob@example.com')).toMatchObject({ code: 0 });
  });

  test('asks nobody for a password where nobody can be asked', async () => {
    const env = await emptyPlace();
    const run = await runDaybook(['setup', '--email', 'ada@example.com', '--name', 'Ada'], env);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('--password-file') });
  });
});

async function emptyPlace(): Promise<Environment> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'password'), `${PASSWORD}\n`);
  return { DAYBOOK_DATA_DIR: join(folder, 'data'), DAYBOOK_CONFIG: join(folder, 'config.json'), PASSWORD_FILE: join(folder, 'password') };
}

function setUp(env: Environment, ...options: string[]) {
  return runDaybook(['setup', '--name', 'Somebody', '--password-file', String(env['PASSWORD_FILE']), '--json', ...options], env);
}

async function usersOf(env: Environment) {
  return withStore(env, (db) =>
    db
      .selectFrom('users')
      .innerJoin('user_time_zones', 'user_time_zones.user_id', 'users.id')
      .select(['users.id', 'email', 'access_level', 'time_zone'])
      .execute(),
  );
}

async function boundUsers(env: Environment) {
  const rows = await withStore(env, (db) => db.selectFrom('service_tokens').select('user_ids').execute());
  return new Set(rows.map((row) => row.user_ids));
}

async function withStore<T>(env: Environment, read: (db: ReturnType<typeof connect>['db']) => Promise<T>): Promise<T> {
  const store = connect({ sqliteFile: join(String(env['DAYBOOK_DATA_DIR']), 'daybook.db') });
  try {
    return await read(store.db);
  } finally {
    await store.close();
  }
}
