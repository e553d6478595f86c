import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { CollectorError } from '#collectors/collector-error.ts';
import type { AnnotatedTag, Branch, Commit, CommitNode, History, IsWanted } from './history.ts';
import { readChanges } from './read-changes.ts';
import { repositoryNameInUrl } from './repository-name.ts';
import { askGit, runGit } from './run-git.ts';

const MAIN_BRANCH_NAMES = ['main', 'master', 'trunk', 'develop'];
const REFERENCE_FORMAT = ['objecttype', 'objectname', 'refname', 'symref', 'taggeremail', 'taggerdate:unix', 'contents:subject'];
const COMMIT_FORMAT = '%x00%P%x00%at%x00%ae%x00%s%x00';

type Reference = { type: string; sha: string; name: string; target: string; email: string; at: number; subject: string };

/**
 * Reads a repository, bare, shallow or a worktree as well: branches, remote branches, tags and HEAD, but no stashes or notes. Every commit's place is
 * read, since neither git's order nor its `--since` goes by author date; files are compared only for what is wanted. Throws CollectorError.
 */
export async function readHistory(path: string, isWanted: IsWanted): Promise<History> {
  if (!(await isFolder(path))) throw new CollectorError('not_a_repository', `${path} is no folder.`);
  const commonFolder = await askGit(path, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const references = await readReferences(path);
  const branches = references.flatMap(branchOf);
  const { graph, commits } = await readCommits(path, isWanted);
  const shallow = await shallowCommits(commonFolder);
  const compared = commits.filter((commit) => !commit.isMerge && !shallow.has(commit.sha)).map(({ sha }) => sha);
  const changes = await readChanges(path, compared).catch(() => null);
  return {
    repositoryName: repositoryNameInUrl(await originUrl(path)) ?? folderName(commonFolder),
    mainBranch: await mainBranch(path, references, branches),
    branches,
    graph,
    commits: commits.map((commit) => ({ ...commit, changes: changes?.get(commit.sha) ?? null })),
    tags: references.flatMap((reference) => annotatedTag(reference, isWanted)),
    isShallow: shallow.size > 0,
    changesAreMissing: changes === null,
  };
}

async function readReferences(path: string): Promise<Reference[]> {
  const format = REFERENCE_FORMAT.map((field) => `%(${field})%00`).join('');
  const fields = await Array.fromAsync(runGit(path, ['for-each-ref', `--format=${format}`, 'refs/heads', 'refs/remotes', 'refs/tags']));
  const references: Reference[] = [];
  for (let from = 0; from + REFERENCE_FORMAT.length <= fields.length; from += REFERENCE_FORMAT.length) {
    const [type, sha, name, target, email, at, subject] = fields.slice(from, from + REFERENCE_FORMAT.length) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    references.push({ type: type.trim(), sha, name, target, email: email.replace(/^<|>$/g, ''), at: Number(at) * 1000, subject });
  }
  return references;
}

async function readCommits(path: string, isWanted: IsWanted): Promise<{ graph: Map<string, CommitNode>; commits: Commit[] }> {
  const graph = new Map<string, CommitNode>();
  const commits: Commit[] = [];
  const head = await askGit(path, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).catch(() => '');
  const starts = ['--branches', '--remotes', '--tags', ...(head ? ['HEAD'] : [])];
  const fields = runGit(path, ['rev-list', '--encoding=UTF-8', `--format=${COMMIT_FORMAT}`, ...starts, '--']);
  for await (const heading of fields) {
    const sha = /commit ([0-9a-f]{40,64})\n$/.exec(heading)?.[1];
    if (!sha) continue;
    const [parentText, seconds, email, subject] = [await nextOf(fields), await nextOf(fields), await nextOf(fields), await nextOf(fields)];
    const parents = parentText === '' ? [] : parentText.split(' ');
    const isMerge = parents.length > 1;
    graph.set(sha, { parents, mergeSubject: isMerge ? subject : null });
    const authoredAt = Number(seconds) * 1000;
    if (isWanted(email, authoredAt)) commits.push({ sha, isMerge, authoredAt, subject, changes: null });
  }
  return { graph, commits };
}

async function nextOf(fields: AsyncGenerator<string>): Promise<string> {
  const { value } = await fields.next();
  return typeof value === 'string' ? value : '';
}

function branchOf({ name, sha, target }: Reference): Branch[] {
  if (target !== '') return [];
  if (name.startsWith('refs/heads/')) return [{ name: name.slice('refs/heads/'.length), sha }];
  const remote = /^refs\/remotes\/[^/]+\/(.+)$/.exec(name);
  return remote?.[1] ? [{ name: remote[1], sha }] : [];
}

function annotatedTag({ type, sha, name, email, at, subject }: Reference, isWanted: IsWanted): AnnotatedTag[] {
  const isAnnotated = type === 'tag' && name.startsWith('refs/tags/');
  return isAnnotated && isWanted(email, at) ? [{ sha, name: name.slice('refs/tags/'.length), taggedAt: at, subject }] : [];
}

/** What the origin calls its main branch; else a usual name; else the only branch. */
async function mainBranch(path: string, references: readonly Reference[], branches: readonly Branch[]): Promise<string | null> {
  const originHead = references.find(({ name }) => name === 'refs/remotes/origin/HEAD');
  if (originHead?.target) return originHead.target.replace(/^refs\/remotes\/[^/]+\//, '');
  const names = new Set(branches.map(({ name }) => name));
  const usual = MAIN_BRANCH_NAMES.find((name) => names.has(name));
  if (usual) return usual;
  return askGit(path, ['symbolic-ref', '--quiet', '--short', 'HEAD']).catch(() => null);
}

/** Commits whose parents a shallow clone left out: comparing them with nothing would count every file. */
async function shallowCommits(commonFolder: string): Promise<Set<string>> {
  const text = await readFile(`${commonFolder}/shallow`, 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

function originUrl(path: string): Promise<string> {
  return askGit(path, ['config', '--get', 'remote.origin.url']).catch(() => '');
}

/** The folder that holds `.git`, or the bare repository's own, without `.git`. */
function folderName(commonFolder: string): string {
  return basename(commonFolder) === '.git' ? basename(dirname(commonFolder)) : basename(commonFolder).replace(/\.git$/, '');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
