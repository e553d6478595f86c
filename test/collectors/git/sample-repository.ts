import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';

export type CommitOptions = { at?: string; committedAt?: string; email?: string; files?: Record<string, string>; branch?: string };

/** A repository in a folder of its own, removed after the test. Dates are given, so that its commits have the same names each time. */
export type SampleRepository = {
  path: string;
  git: (...args: string[]) => string;
  gitAt: (options: CommitOptions, ...args: string[]) => string;
  commit: (subject: string, options?: CommitOptions) => string;
};

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'daybook-git-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function sampleRepository(name = 'sample', initArgs: readonly string[] = []): SampleRepository {
  const path = join(temporaryFolder(), name);
  runGit(dirname(path), {}, ['init', '--quiet', '--initial-branch=main', ...initArgs, path]);
  return repositoryAt(path);
}

export function repositoryAt(path: string): SampleRepository {
  const gitAt = (options: CommitOptions, ...args: string[]) => runGit(path, options, args);
  return {
    path,
    gitAt,
    git: (...args) => gitAt({}, ...args),
    commit: (subject, options = {}) => {
      for (const [file, text] of Object.entries(options.files ?? {})) {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), text);
      }
      gitAt({}, 'add', '--all');
      gitAt(options, 'commit', '--quiet', '--allow-empty', '--allow-empty-message', '--message', subject);
      return gitAt({}, 'rev-parse', 'HEAD');
    },
  };
}

function runGit(
  path: string,
  { at = '2026-03-10T09:00:00Z', committedAt = at, email = ANNA }: CommitOptions,
  args: readonly string[],
): string {
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Somebody',
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: 'Somebody',
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: committedAt,
  };
  return execFileSync('git', args, { cwd: path, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
