import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Environment } from './run-daybook.ts';

const PROGRAM = fileURLToPath(import.meta.resolve('#cli/main.ts'));

export type Serving = {
  child: ChildProcess;
  /** What it has printed so far. */
  stdout: string[];
  stderr: string[];
  /** Where it listens, once it does. Rejects when it ends before. */
  ready: Promise<string>;
  ended: Promise<number | null>;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** `daybook serve` as a process of its own, on a free port unless the environment says otherwise; gone at the test's end. */
export function startServing(folder: string, env: Environment = {}, ...options: string[]): Serving {
  const environment = { PATH: process.env['PATH'] ?? '', PORT: '0', DAYBOOK_DATA_DIR: folder, ...env };
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...options], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const [stdout, stderr]: [string[], string[]] = [[], []];
  createInterface({ input: child.stderr }).on('line', (line) => stderr.push(line));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      stdout.push(line);
      if (line === 'Ctrl-C stops it.') resolve(/http:\S+/.exec(stdout[0] ?? '')?.[0] ?? '');
    });
    child.once('close', () => reject(new Error(`It ended: ${stderr.join('\n')}`)));
  });
  ready.catch(() => {});
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { child, stdout, stderr, ready, ended, stop };
}
