#!/usr/bin/env node
// A PostgreSQL of one's own for as long as something runs: `node scripts/postgres.mjs -- npx vitest run test/db`.
// Plain JavaScript on built-ins, because it also runs before anything is installed.
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStarted, runToEnd } from './run.mjs';

const BIN_FOLDERS = [process.env.DAYBOOK_TEST_POSTGRES_BIN, '/usr/lib/postgresql/15/bin'];
const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 3;
const KEPT_LOG_LINES = 40;

/** The folder of PostgreSQL 15's programs, or null where it is not installed. */
export function findPostgres() {
  return BIN_FOLDERS.find((folder) => folder && existsSync(join(folder, 'postgres'))) ?? null;
}

/**
 * Starts an empty PostgreSQL on a free loopback port. Its folder goes when `stop` is called, and also when this process ends in any way.
 * `durable`: write to disk as in production (for benches); otherwise nothing waits for the disk.
 * Returns `{ url, stop }`, where `url` is the administrator's address.
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15).');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = launch(bin, makeFolder(), port, durable);
    try {
      await server.ready;
      return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: server.stop };
    } catch (error) {
      await server.stop();
      // Another process may have taken the port between our look and the start.
      if (attempt >= START_ATTEMPTS || !/Address already in use/.test(error.message)) throw error;
    }
  }
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-postgres-'));
  const owner = serverUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** PostgreSQL refuses to run as root: as root we hand it to its own user, or to nobody. */
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([user]) => user === name)).find(Boolean);
  if (!account) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

// The shell outlives us: when our end of its standard input closes, however we ended, it stops the server and removes the folder.
// It asks until the server is gone, because one that has only just started doesn't listen yet.
const KEEPER = `
trap '' PIPE
exec 3<&0
initdb -D "$PGDATA" -U postgres -A trust --no-sync --no-instructions $INITDB_OPTIONS >&2 3<&- &&
echo 'host all all 127.0.0.1/32 trust' >"$PGDATA/pg_hba.conf" && {
  postgres "$@" 3<&- & server=$!
  { cat <&3 >/dev/null; while kill -QUIT $server 2>/dev/null; do sleep 0.1; done; } &
  wait $server
}
rm -rf "$FOLDER"
`;

// A language's order by default, as on most servers: a query that forgets to ask for code-point order is found out.
const INITDB_OPTIONS = '--encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US';

function launch(bin, folder, port, durable) {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'shared_buffers=256MB',
    'lc_messages=C',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', ...settings.flatMap((setting) => ['-c', setting])], {
    ...serverUser(),
    cwd: folder,
    env: { PATH: `${bin}:/usr/bin:/bin`, PGDATA: join(folder, 'data'), FOLDER: folder, INITDB_OPTIONS },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => keeper.once('exit', resolve).once('error', resolve));
  return {
    ready: untilReady(keeper, ended),
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

function untilReady(keeper, ended) {
  let log = [];
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`PostgreSQL did not start: ${why}\n${log.join('\n')}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS, `not ready after ${START_TIMEOUT_MS / 1000} s`);
    keeper.stderr.setEncoding('utf8').on('data', (text) => {
      log = [...log, ...text.trimEnd().split('\n')].slice(-KEPT_LOG_LINES);
      if (!text.includes('ready to accept connections')) return;
      clearTimeout(timer);
      // A server that nobody stops must not keep our process from ending.
      for (const handle of [keeper, keeper.stdin, keeper.stderr]) handle.unref();
      resolve();
    });
    ended
      .then((outcome) => fail(outcome instanceof Error ? outcome.message : `it ended with code ${outcome}`))
      .then(() => clearTimeout(timer));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function main(args) {
  const split = args.indexOf('--');
  const [command, ...rest] = split < 0 ? [] : args.slice(split + 1);
  if (!command) {
    console.error('usage: node scripts/postgres.mjs [--durable] -- COMMAND…   (COMMAND finds the server in DAYBOOK_TEST_POSTGRES_URL)');
    return 2;
  }
  const server = await startPostgres({ durable: args.slice(0, split).includes('--durable') });
  const code = await runToEnd(command, rest, { env: { ...process.env, DAYBOOK_TEST_POSTGRES_URL: server.url } });
  await server.stop();
  return code;
}

if (isStarted(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
