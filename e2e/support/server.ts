import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPostgresDatabase, dropPostgresDatabase } from '#test/postgres-databases.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const LAST_LINE = 'Ctrl-C stops it.';

export type RunningServer = {
  /** What it printed until it was ready, and where it listens. */
  lines: string[];
  address: string;
  child: ChildProcess;
  /** Stops it as Ctrl-C does and takes its folder away. Resolves to its exit code. */
  stop(): Promise<number | null>;
};

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type EngineTitle = (typeof ENGINES)[number];

/** Whether this run has the engine at hand: PostgreSQL's address comes from `npm test`. */
export function hasEngine(engine: EngineTitle): boolean {
  return engine === 'SQLite' || Boolean(postgresAdminUrl());
}

type ServerOptions = {
  engine?: EngineTitle;
  /** Words after `serve`, such as `--demo`. */
  words?: string[];
};

/** The real server as a process of its own, on an empty store and a free port. */
export async function startServer({ engine = 'SQLite', words = [] }: ServerOptions = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-e2e-'));
  const database = engine === 'PostgreSQL' ? await createDatabase() : null;
  const environment = {
    PATH: process.env['PATH'],
    PORT: '0',
    DAYBOOK_DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ...(database && { DATABASE_URL: database.url }),
  };
  const child = spawn(process.execPath, [CLI, 'serve', ...words], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === LAST_LINE) break;
  }
  const address = /http:\S+/.exec(lines[0] ?? '')?.[0];
  if (!address) throw new Error(`The server did not start: ${lines.join('\n')}`);
  return {
    lines,
    address,
    child,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true });
      await database?.drop();
      return child.exitCode;
    },
  };
}

function postgresAdminUrl(): string | undefined {
  return process.env['DAYBOOK_TEST_POSTGRES_URL'] || undefined;
}

async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const adminUrl = postgresAdminUrl();
  if (!adminUrl) throw new Error('DAYBOOK_TEST_POSTGRES_URL is not set: npm test -- e2e sets it.');
  const name = `daybook_e2e_${randomUUID().replaceAll('-', '')}`;
  return { url: await createPostgresDatabase(adminUrl, name), drop: () => dropPostgresDatabase(adminUrl, name) };
}
