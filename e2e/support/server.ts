import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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

/** The real server as a process of its own, on an empty folder and a free port. */
export async function startServer(...options: string[]): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-e2e-'));
  const environment = { PATH: process.env['PATH'], PORT: '0', DAYBOOK_DATA_DIR: folder, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [CLI, 'serve', ...options], {
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
      return child.exitCode;
    },
  };
}
