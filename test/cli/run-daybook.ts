import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runCli } from '#cli/program.ts';
import { openSqlite } from '#db/connect.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import type { TestStore } from '#test/databases.ts';

const PROGRAM = fileURLToPath(import.meta.resolve('#cli/main.ts'));

export type Run = { code: number | null; stdout: string; stderr: string };
export type Environment = Record<string, string>;

/** Runs one command line in this process, with an environment and streams of its own. `columns`: stdout is a terminal of that width. */
export async function runDaybook(args: readonly string[], env: Environment = {}, { columns }: { columns?: number } = {}): Promise<Run> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const screen = columns === undefined ? stdout : Object.assign(stdout, { isTTY: true, columns });
  const code = await runCli(args, { env, stdin, stdout: screen, stderr });
  stdout.end();
  stderr.end();
  return { code, stdout: await textOf(stdout), stderr: await textOf(stderr) };
}

/** Runs the real program as a process of its own, in a folder. */
export function startDaybook(args: readonly string[], env: Environment = {}, cwd = tmpdir()): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: { ...basicEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    child.once('error', reject);
    child.once('close', async (code) => resolve({ code, stdout: await stdout, stderr: await stderr }));
  });
}

/** The real app on a port of its own, until the test's end. */
export async function startServer(store: TestStore): Promise<TestApp & { url: string }> {
  const opened = await openTestApp(store);
  const url = await opened.app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    opened.app.server.closeAllConnections();
    await opened.app.close();
  });
  return { ...opened, url };
}

/** Has somebody else change a row the moment before the server works on a POST, until the test's end. */
export function changeBeforePosts({ app }: Pick<TestApp, 'app'>, store: TestStore, table: 'drafts' | 'time_entries', id: string): void {
  const database = openSqlite((store.address as { sqliteFile: string }).sqliteFile);
  onTestFinished(() => database.close());
  app.server.prependListener('request', ({ method }) => {
    if (method === 'POST') database.prepare(`update ${table} set version = version + 1 where id = ?`).run(id);
  });
}

/** An address of this machine where nobody listens. */
export async function freeAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** A folder that is gone at the test's end. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An environment that knows the server, and a place of its own to save sign-ins. */
export async function environmentFor(url: string, more: Environment = {}): Promise<Environment> {
  return { DAYBOOK_URL: url, DAYBOOK_CONFIG: join(await makeFolder(), 'daybook', 'config.json'), ...more };
}

function basicEnvironment(): Environment {
  return { PATH: process.env['PATH'] ?? '', TZ: 'UTC' };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
