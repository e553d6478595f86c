import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { type Environment, environmentFor, freeAddress, makeFolder, startDaybook } from './run-daybook.ts';

const ADD = ['user', 'add', '--name', 'Grace', '--level', 'employee', '--json'];

describeOn(SQLITE, 'daybook user add without a server', (store) => {
  it('works on the store of this machine', async () => {
    const env = await stopped(store, await addUser(store, { access_level: 'executive' }));
    const run = await startDaybook([...ADD, '--email', freshEmail()], env);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { user_id } = JSON.parse(run.stdout) as { user_id: string };
    expect(await store.db.selectFrom('users').select('name').where('id', '=', user_id).executeTakeFirst()).toEqual({ name: 'Grace' });
  });

  it('checks the token as the server would', async () => {
    const email = freshEmail();
    const employee = await stopped(store, await addUser(store));
    expect(await startDaybook([...ADD, '--email', email], employee)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('(forbidden)'),
    });
    const stranger = { ...employee, DAYBOOK_TOKEN: 'made up' };
    expect(await startDaybook([...ADD, '--email', email], stranger)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('(unauthenticated)'),
    });
    expect(await store.db.selectFrom('users').select('id').where('email', '=', email).execute()).toEqual([]);
  });

  it('leaves the store alone when the server was named on the command line', async () => {
    const env = await stopped(store, await addUser(store, { access_level: 'executive' }));
    const run = await startDaybook([...ADD, '--email', freshEmail(), '--url', env['DAYBOOK_URL'] ?? ''], env);
    expect(run).toMatchObject({ code: 7, stdout: '' });
  });

  it('leaves the store alone when another machine’s server is meant', async () => {
    const env = { ...(await stopped(store, await addUser(store, { access_level: 'executive' }))), DAYBOOK_URL: 'http://daybook.invalid' };
    const email = freshEmail();
    expect(await startDaybook([...ADD, '--email', email], env)).toMatchObject({ code: 7, stdout: '' });
    expect(await store.db.selectFrom('users').select('id').where('email', '=', email).execute()).toEqual([]);
  });

  it('makes no store where there is none', async () => {
    const folder = join(await makeFolder(), 'data');
    const env = await environmentFor(await freeAddress(), { DAYBOOK_TOKEN: 'x', DAYBOOK_DATA_DIR: folder });
    expect(await startDaybook([...ADD, '--email', freshEmail()], env)).toMatchObject({ code: 7, stdout: '' });
    expect(existsSync(folder)).toBe(false);
  });
});

/** The environment of someone on the machine whose server is stopped: its store is there, and nobody listens. */
async function stopped(store: TestStore, { api_token }: { api_token: string }): Promise<Environment> {
  if (!('sqliteFile' in store.address)) throw new Error('This is about a SQLite file.');
  const folder = await makeFolder();
  await symlink(store.address.sqliteFile, join(folder, 'daybook.db'));
  return environmentFor(await freeAddress(), { DAYBOOK_TOKEN: api_token, DAYBOOK_DATA_DIR: folder });
}

function freshEmail(): string {
  return `grace-${crypto.randomUUID()}@example.com`;
}
