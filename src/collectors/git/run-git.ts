import { spawn } from 'node:child_process';
import { CollectorError } from '#collectors/collector-error.ts';

/** Configuration that would start other programs or reach other machines is switched off, whatever the repository says. */
const QUIET_CONFIG = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'color.ui=false',
];
/** Of git's own variables only those that say where its configuration and programs are; the rest may point to another repository, as inside a hook. */
const KEPT_GIT_VARIABLES = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH']);
const MAX_COMPLAINT_CHARACTERS = 2000;

/**
 * Runs git in a folder without a shell and yields its output as NUL-separated fields, the last one only if it holds something. Never writes,
 * asks, pages or fetches. Throws CollectorError: `git_missing`, `not_a_repository`, `repository_not_trusted`, `git_failed`.
 */
export async function* runGit(path: string, args: readonly string[], input = ''): AsyncGenerator<string> {
  const config = QUIET_CONFIG.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', ['-C', path, '--no-pager', '--no-replace-objects', ...config, ...args], {
    env: gitEnvironment(),
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  // Whoever stops reading early never awaits it.
  ended.catch(() => {});
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, MAX_COMPLAINT_CHARACTERS);
  });
  // Git may end before it has read everything; its exit code tells.
  child.stdin.on('error', () => {}).end(input);
  try {
    yield* nulSeparated(child.stdout.setEncoding('utf8'));
    const exitCode = await ended;
    if (exitCode !== 0) throw failureOf(path, complaint);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new CollectorError('git_missing', 'Git is not installed, or not on the PATH.');
    }
    throw error;
  } finally {
    child.kill();
  }
}

/** All of git's output as one text without its last line break. */
export async function askGit(path: string, args: readonly string[]): Promise<string> {
  const fields = await Array.fromAsync(runGit(path, args));
  return fields.join('\0').replace(/\r?\n$/, '');
}

async function* nulSeparated(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const fields = (rest + chunk).split('\0');
    rest = fields.pop() ?? '';
    yield* fields;
  }
  if (rest !== '') yield rest;
}

function gitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT_GIT_VARIABLES.has(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would otherwise fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

function failureOf(path: string, complaint: string): CollectorError {
  if (/not a git repository|cannot change to/i.test(complaint))
    return new CollectorError('not_a_repository', `${path} is no git repository.`);
  if (/dubious ownership/i.test(complaint)) {
    const advice = `git config --global --add safe.directory ${path}`;
    return new CollectorError(
      'repository_not_trusted',
      `${path} belongs to another user, so git refuses to read it. If you trust it: ${advice}`,
    );
  }
  const [line] = complaint.split('\n').filter((text) => /^(fatal|error):/.test(text));
  return new CollectorError('git_failed', `Git could not read ${path}${line ? ` (${line})` : ''}.`);
}
