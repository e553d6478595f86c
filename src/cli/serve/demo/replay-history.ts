import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { CliError } from '#cli/cli-error.ts';
import type { Day } from '#domain/day.ts';
import type { SamplePerson } from '#operations/demo/sample-data.ts';
import { workdayAt } from './sample-week.ts';

/** A stretch of one person's work on a branch, or the merge of one into `main`. `changes`: lines added by path. */
export type Work =
  | { by: string; day: number; branch: string; commits: { at: string; message: string; changes: Record<string, number> }[] }
  | { by: string; day: number; at: string; merge: string; message: string };

type Commit = { by: string; day: number; at: string; message: string; branch: string; merges?: string; changes: Record<string, number> };
type Team = { people: readonly SamplePerson[]; workdays: readonly Day[] };

const FOUNDED_DAYS_BEFORE = 60;
const FIRST_FILE = { 'README.md': 12 };

/** Makes a repository in `folder` with the history that the work tells, by `git fast-import`. Throws when git is missing or refuses. */
export async function replayHistory(folder: string, work: readonly Work[], team: Team): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await runGit(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  await runGit(folder, ['fast-import', '--quiet'], toImportStream(work, team));
}

/** https://git-scm.com/docs/git-fast-import, "Input Format". */
function toImportStream(work: readonly Work[], team: Team): string {
  const tips = new Map<string, number>();
  const lines = new Map<string, number>();
  const first: Commit = { by: team.people[0]?.handle ?? '', day: 0, at: '09:00', message: 'Begin', branch: 'main', changes: FIRST_FILE };
  const commits = [first, ...work.flatMap(toCommits)];
  return commits
    .map((commit, at) => {
      const text = toCommitCommand(commit, at, { team, tips, lines });
      tips.set(commit.branch, at + 1);
      return text;
    })
    .join('');
}

function toCommits(work: Work): Commit[] {
  const { by, day } = work;
  if ('merge' in work) return [{ by, day, at: work.at, message: work.message, branch: 'main', merges: work.merge, changes: {} }];
  return work.commits.map((commit) => ({ by, day, branch: work.branch, ...commit }));
}

function toCommitCommand(
  commit: Commit,
  at: number,
  { team, tips, lines }: { team: Team; tips: Map<string, number>; lines: Map<string, number> },
) {
  const parent = tips.get(commit.branch) ?? tips.get('main');
  const who = signature(commit, team, at === 0);
  const files = Object.entries(commit.changes).map(([path, added]) => {
    const count = (lines.get(path) ?? 0) + added;
    lines.set(path, count);
    return `M 100644 inline ${path}\n${dataOf(Array.from({ length: count }, (_, line) => `line ${line + 1} of ${path}\n`).join(''))}`;
  });
  return [
    `commit refs/heads/${commit.branch}\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\n${dataOf(commit.message)}`,
    parent === undefined ? '' : `from :${parent}\n`,
    commit.merges === undefined ? '' : `merge :${tips.get(commit.merges)}\n`,
    ...files,
    '\n',
  ].join('');
}

function signature({ by, day, at }: Commit, { people, workdays }: Team, isFounding: boolean): string {
  const person = people.find(({ handle }) => handle === by);
  if (!person) throw new Error(`The sample knows nobody called ${by}.`);
  const date = Temporal.PlainDate.from(workdayAt(workdays, day)).subtract({ days: isFounding ? FOUNDED_DAYS_BEFORE : 0 });
  const moment = date.toZonedDateTime({ timeZone: person.time_zone, plainTime: at });
  return `${person.name} <${person.email}> ${moment.epochMilliseconds / 1_000} ${moment.offset.replace(':', '')}`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Nobody's own git settings (signing, hooks) take part. */
async function runGit(folder: string, args: string[], input = ''): Promise<void> {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const child = spawn('git', args, { cwd: folder, env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'exit').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new CliError('failure', 'The sample week is made with git, which is not installed here.') : error;
  });
  if (code !== 0) throw new Error(`git ${args[0]} failed with ${code}.`);
}
