import type { Branch, History } from './history.ts';

/** Others are cut from these and merged back, so shared commits are theirs. */
const LONG_LIVED = ['main', 'master', 'trunk', 'develop', 'development', 'dev', 'staging', 'production'];

/**
 * How much a branch's name says: nothing, that of a long-lived branch, that of the work itself. It goes out as `metadata.revision`, so that
 * a branch deleted after its merge, or fast-forwarded into main, never takes back what was known.
 */
export function branchRevision(branch: string | undefined, mainBranch: string | null): 0 | 1 | 2 {
  if (branch === undefined) return 0;
  return branch === mainBranch || LONG_LIVED.includes(branch) ? 1 : 2;
}

type Graph = History['graph'];

/** Names found so far. Null marks a commit that several branches share, of which none can be told to be its own. */
type Names = Map<string, string | null>;

/**
 * The branch each commit was most likely made on; git doesn't record it. Commits it can't tell are left out. Depends on graph and names alone.
 *
 *     main     o───o───────M───o        first parents of the main branch are its own
 *                   \     /
 *     (gone)         a───b              a merge's message names what it brought in
 *                         \
 *     feature              c───d        first parents of a branch, down to what is another's
 */
export function branchNames({ branches, mainBranch, graph }: Pick<History, 'branches' | 'mainBranch' | 'graph'>): Map<string, string> {
  const names: Names = new Map();
  const longLived = [...new Set([...(mainBranch === null ? [] : [mainBranch]), ...LONG_LIVED])];
  for (const name of longLived) {
    for (const branch of branches) if (branch.name === name) claim(names, unnamedFrom(branch.sha, names, graph), name);
  }
  nameMergedSides(names, graph);
  nameShortLived(
    names,
    graph,
    branches.filter(({ name }) => !longLived.includes(name)),
  );
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The branch a merge commit's message says it brought in, for the parent at `side` (1 is the second). Null for other messages. */
export function mergedBranch(subject: string, side: number): string | null {
  const several = /^Merge (?:remote-tracking )?branches (.+?)(?: into .+)?$/.exec(subject)?.[1];
  if (several) return withoutRemote([...several.matchAll(/'([^']+)'/g)][side - 1]?.[1] ?? null, subject);
  if (side !== 1) return null;
  const one =
    /^Merge (?:remote-tracking )?branch '([^']+)'/.exec(subject) ??
    /^Merge pull request #\d+ from [^/\s]+\/(\S+)/.exec(subject) ??
    /^Merge(?:d)? pull request \d+ from (\S+) into /.exec(subject) ??
    /^Merged in (\S+) \(pull request #\d+\)/.exec(subject);
  return withoutRemote(one?.[1] ?? null, subject);
}

function withoutRemote(name: string | null, subject: string): string | null {
  return name !== null && subject.startsWith('Merge remote-tracking ') ? name.replace(/^[^/]+\//, '') : name;
}

/** Oldest merge first, so that a branch cut from another one's tip doesn't take what was merged before it. */
function nameMergedSides(names: Names, graph: Graph): void {
  for (const { parents, mergeSubject } of [...graph.values()].reverse()) {
    for (const [side, parent] of parents.entries()) {
      const name = side > 0 && mergeSubject !== null ? mergedBranch(mergeSubject, side) : null;
      if (name !== null) claim(names, unnamedFrom(parent, names, graph), name);
    }
  }
}

/** Shortest first, so that of two branches stacked on each other each keeps its own. What two share below both tips stays without a name. */
function nameShortLived(names: Names, graph: Graph, branches: readonly Branch[]): void {
  const settled = new Set(names.keys());
  const tips = new Set(branches.map(({ sha }) => sha));
  const ways = branches.map((branch) => ({ branch, way: unnamedFrom(branch.sha, names, graph) }));
  ways.sort((one, other) => one.way.length - other.way.length || compareText(one.branch.name, other.branch.name));
  for (const { branch, way } of ways) {
    const meetsAt = way.findIndex((sha) => names.has(sha));
    claim(names, meetsAt < 0 ? way : way.slice(0, meetsAt), branch.name);
    const met = meetsAt < 0 ? undefined : way[meetsAt];
    const owner = met === undefined ? null : names.get(met);
    if (met === undefined || owner === branch.name || tips.has(met)) continue;
    for (const sha of way.slice(meetsAt)) {
      if (settled.has(sha) || names.get(sha) !== owner) break;
      names.set(sha, null);
    }
  }
}

function claim(names: Names, shas: readonly string[], name: string): void {
  for (const sha of shas) names.set(sha, name);
}

/** A commit and its first parents, down to one that has a name. */
function unnamedFrom(start: string, names: Names, graph: Graph): string[] {
  const way: string[] = [];
  for (let sha: string | undefined = start; sha !== undefined && graph.has(sha) && !names.has(sha); sha = graph.get(sha)?.parents[0])
    way.push(sha);
  return way;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
