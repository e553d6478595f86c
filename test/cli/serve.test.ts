import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect as connectSocket, createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { openStore } from '#db/open-store.ts';
import { POSTGRESQL } from '#test/databases.ts';
import { type Environment, makeFolder, runDaybook } from './run-daybook.ts';
import { type Serving, startServing } from './serving.ts';

const SEVERAL_STARTS_TIMEOUT_MS = 40_000;

describe('daybook serve', () => {
  test('makes its store, prints its address and a link, and serves', async () => {
    const folder = join(await makeFolder(), 'new', 'data');
    const serving = startServing(folder);
    const address = await serving.ready;
    expect(serving.stdout[2]).toMatch(new RegExp(`^ {2}${address}/set-up#daybook_link_\\S+$`));
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ok' });
    expect(await serving.stop()).toBe(0);
    expect(serving.stderr).toEqual([]);
    expect(existsSync(join(folder, 'daybook.db-wal'))).toBe(false);
  });

  test('prints links and address as DAYBOOK_URL has them', async () => {
    const serving = startServing(await makeFolder(), { DAYBOOK_URL: 'https://daybook.example.com' });
    await serving.ready.catch(() => {});
    expect(serving.stdout.slice(0, 3)).toEqual([
      'Daybook is running at https://daybook.example.com',
      expect.any(String),
      expect.stringMatching(/^ {2}https:\/\/daybook\.example\.com\/set-up#/),
    ]);
    expect(await serving.stop()).toBe(0);
  });

  test(
    'prints a fresh link at each start until somebody has an account',
    async () => {
      const folder = await makeFolder();
      const first = await startedAndStopped(folder);
      const second = startServing(folder);
      const address = await second.ready;
      expect(second.stdout[2]).not.toBe(first.stdout[2]);
      const link_token = second.stdout[2]?.split('#')[1];
      const body = { link_token, email: 'ada@example.com', name: 'Ada', password: 'a sentence nobody guesses' };
      const headers = { 'content-type': 'application/json' };
      expect((await fetch(`${address}/api/set-up`, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBe(200);
      await second.stop();
      const third = await startedAndStopped(folder);
      expect(third.stdout).toEqual([expect.stringContaining('running'), 'Ctrl-C stops it.']);
    },
    SEVERAL_STARTS_TIMEOUT_MS,
  );

  test('finishes what is in flight when it is told to stop, and takes nothing new', async () => {
    const serving = startServing(await makeFolder());
    const { port } = new URL(await serving.ready);
    const [idle, busy] = [await beginSignIn(port), await beginSignIn(port)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    serving.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    const letGo = once(idle.socket, 'end');
    expect(await idle.finish()).toMatch(/^HTTP\/1\.1 401 /);
    // A browser would keep its connection open; it is let go while the other request is still in flight, and not only when time is up.
    await letGo;
    expect(serving.child.exitCode).toBe(null);
    expect(await busy.finish()).toMatch(/^HTTP\/1\.1 401 /);
    expect(await serving.ended).toBe(0);
  });

  test('a second signal ends it at once', async () => {
    const serving = startServing(await makeFolder());
    const { port } = new URL(await serving.ready);
    const socket = connectSocket(Number(port), '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    socket.write('POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    serving.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(serving.child.exitCode).toBe(null);
    expect(await serving.stop('SIGINT')).toBe(130);
  });

  test(
    'with --demo prints sign-ins that work, and fills no store twice',
    async () => {
      const folder = await makeFolder();
      const serving = startServing(folder, {}, '--demo');
      const address = await serving.ready;
      const rows = serving.stdout.map((line) => line.split(/ {2,}/)).filter(([email]) => email?.includes('@'));
      expect(rows).toHaveLength(6);
      for (const [email, password] of rows) {
        const body = JSON.stringify({ email, password });
        const headers = { 'content-type': 'application/json' };
        expect((await fetch(`${address}/api/auth/sign-in`, { method: 'POST', headers, body })).status).toBe(200);
      }
      await serving.stop();
      expect(await failureOf(folder, {}, '--demo')).toMatch(/an empty store only.+Start without --demo/);
    },
    SEVERAL_STARTS_TIMEOUT_MS,
  );

  test('logs requests as JSON lines on stderr, and none of what they held', async () => {
    const serving = startServing(await makeFolder(), { LOG_LEVEL: 'info' });
    const address = await serving.ready;
    await fetch(`${address}/api/auto-tracking/drafts?status=secret`, { headers: { authorization: 'Bearer secret' } });
    await serving.stop();
    const lines = serving.stderr.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ req: expect.objectContaining({ operation: 'listDrafts' }) }));
    expect(serving.stderr.join()).not.toContain('secret');
  });
});

test('daybook serve --demo says what to do when it fails half-way', async () => {
  const folder = await makeFolder();
  const store = await openStore({ sqliteFile: join(folder, 'daybook.db') }, 'visitor');
  await sql`create trigger full before insert on signals begin select raise(abort, 'disk full'); end`.execute(store.db);
  await store.close();
  const run = await runDaybook(['serve', '--demo'], { PORT: '0', DAYBOOK_DATA_DIR: folder });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('The sample week could not be finished, and nobody has the passwords of its people.');
  expect(run.stderr).toContain(`Remove ${join(folder, 'daybook.db')} and start again with --demo.`);
  expect(run.stderr).toContain('disk full');
});

describe('daybook serve says in one line why it can’t start, and exits with 1:', () => {
  test('another Daybook on the same store', async () => {
    const folder = await makeFolder();
    const first = startServing(folder);
    await first.ready;
    expect(await failureOf(folder)).toMatch(/^daybook: Another Daybook is running on .+daybook\.db\. Stop it first\.$/);
    expect(await first.stop()).toBe(0);
  });

  test('a killed server’s lock is no obstacle', async () => {
    const folder = await makeFolder();
    const first = startServing(folder);
    await first.ready;
    await first.stop('SIGKILL');
    expect((await startedAndStopped(folder)).child.exitCode).toBe(0);
  });

  test('the port is taken, and the store is left as it was', async () => {
    const folder = await makeFolder();
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const port = String((server.address() as AddressInfo).port);
    expect(await failureOf(folder, { PORT: port })).toBe(
      `daybook: Port ${port} on 127.0.0.1 is taken. Set PORT to another one, or to 0 for a free one.`,
    );
    await failureOf(folder, { PORT: port }, '--demo');
    const store = connect({ sqliteFile: join(folder, 'daybook.db') });
    expect(await store.db.selectFrom('users').select('id').execute()).toEqual([]);
    await store.close();
  });

  test('an address that is not this machine’s', async () => {
    expect(await failureOf(await makeFolder(), { HOST: '203.0.113.7' })).toBe('daybook: HOST 203.0.113.7 is no address of this machine.');
  });

  test('a folder that can’t be made', async () => {
    const file = join(await makeFolder(), 'file');
    await writeFile(file, '');
    expect(await failureOf(join(file, 'data'))).toMatch(/^daybook: The folder .+ can’t be made or written \((?:ENOTDIR|EEXIST)\)\./);
  });

  test('a store that is no database, and one that is a folder', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'daybook.db'), 'These are not the bytes of a database.'.repeat(100));
    expect(await failureOf(folder)).toMatch(/daybook\.db is not a Daybook store/);
    const other = await makeFolder();
    await mkdir(join(other, 'daybook.db'));
    expect(await failureOf(other)).toMatch(/daybook\.db can’t be opened or made/);
  });

  test('a store of a newer Daybook', async () => {
    const folder = await makeFolder();
    const store = connect({ sqliteFile: join(folder, 'daybook.db') });
    await store.migrate();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(store.db);
    await store.close();
    expect(await failureOf(folder)).toMatch(/migrated by a newer Daybook \(9999-from-the-future\)\. Install that version/);
  });

  test('a bad setting', async () => {
    expect(await failureOf(await makeFolder(), { PORT: 'eighty' })).toBe('daybook: PORT must be a number.');
  });

  test('a PostgreSQL that is not there', async () => {
    const failure = await failureOf(await makeFolder(), { DATABASE_URL: 'postgres://ada:sesame@127.0.0.1:1/daybook' });
    expect(failure).toBe('daybook: DATABASE_URL: 127.0.0.1:1/daybook can’t be reached (ECONNREFUSED).');
  });

  test('something else that answers where PostgreSQL should', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const failure = await failureOf(await makeFolder(), { DATABASE_URL: `postgres://ada:sesame@127.0.0.1:${port}/daybook` });
    expect(failure).toMatch(/no PostgreSQL answers at|can’t be reached/);
    expect(failure).not.toContain('sesame');
  });

  test.skipIf(!POSTGRESQL.available)('a PostgreSQL without the database', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('empty');
    onTestFinished(remove);
    const url = new URL((address as { postgresUrl: string }).postgresUrl);
    url.pathname = '/no_such_database';
    url.password = 'sesame';
    const failure = await failureOf(await makeFolder(), { DATABASE_URL: url.href });
    expect(failure).toMatch(/there is no such database at .+\/no_such_database/);
    expect(failure).not.toContain('sesame');
  });

  test.skipIf(!POSTGRESQL.available)('a PostgreSQL that refuses the user', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('empty');
    onTestFinished(remove);
    const url = new URL((address as { postgresUrl: string }).postgresUrl);
    url.username = 'nobody_known';
    url.password = 'sesame';
    const failure = await failureOf(await makeFolder(), { DATABASE_URL: url.href });
    expect(failure).toMatch(/refuses this user or password/);
    expect(failure).not.toContain('sesame');
  });
});

describe('daybook serve on PostgreSQL', () => {
  test.skipIf(!POSTGRESQL.available)('starts, serves and stops, two at once', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('empty');
    onTestFinished(remove);
    const env = { DATABASE_URL: (address as { postgresUrl: string }).postgresUrl };
    const folder = join(await makeFolder(), 'unused');
    const both = [startServing(folder, env), startServing(folder, env)];
    for (const { ready } of both) expect((await fetch(`${await ready}/readyz`)).status).toBe(200);
    expect(await Promise.all(both.map((serving) => serving.stop()))).toEqual([0, 0]);
    expect(existsSync(folder)).toBe(false);
  });
});

async function startedAndStopped(folder: string): Promise<Serving> {
  const serving = startServing(folder);
  await serving.ready;
  await serving.stop();
  return serving;
}

/** The one line it says when it can’t start. */
async function failureOf(folder: string, env: Environment = {}, ...options: string[]): Promise<string> {
  const run = await runDaybook(['serve', ...options], { PORT: '0', DAYBOOK_DATA_DIR: folder, ...env });
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(/^daybook: [^\n]+\n$/);
  return run.stderr.trim();
}

/** Sends half of a request to sign in, on a connection of its own; `finish` sends the rest and reads the answer. */
async function beginSignIn(port: string) {
  const socket = connectSocket(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const body = JSON.stringify({ email: 'ada@example.com', password: 'wrong' });
  socket.write(
    `POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  async function finish(): Promise<string> {
    socket.write(body.slice(5));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  }
  return { socket, finish };
}
