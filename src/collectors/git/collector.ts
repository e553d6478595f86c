import { CollectorError } from '#collectors/collector-error.ts';
import { type CollectedSignal, type Collection, type CollectionProblem, inTimeOrder } from '#domain/collected-signal.ts';
import type { Instant } from '#domain/instant.ts';
import type { History, IsWanted } from './history.ts';
import { readHistory } from './read-history.ts';
import { toSignals } from './to-signals.ts';

export type GitOptions = {
  /** Folders in or of repositories. */
  paths: readonly string[];
  /** Whose commits, by the author's e-mail as the commit has it: the whole address, in any case. `.mailmap` is not applied: give every address. */
  authorEmails: readonly string[];
  /** By author date. Default: everything. */
  since?: Instant;
  /** By author date, not included. Default: `now` and not what claims to be later. */
  until?: Instant;
  now: Instant;
};

/**
 * Signals of local git repositories (source `git`; types `commit`, `merge`, `tag`). A commit in several of them counts once, in the first. A
 * repository that can't be read is a problem and the others stay; throws CollectorError when git is missing or nobody's commits are asked for.
 */
export async function collectGit(options: GitOptions): Promise<Collection> {
  const isWanted = wantedBy(options);
  const signals = new Map<string, CollectedSignal>();
  const problems: CollectionProblem[] = [];
  for (const path of options.paths) {
    const history = await readOrReport(path, isWanted, problems);
    if (!history) continue;
    problems.push(...gapsOf(path, history));
    for (const signal of toSignals(history)) if (!signals.has(signal.id)) signals.set(signal.id, signal);
  }
  return { signals: inTimeOrder([...signals.values()]), problems };
}

function wantedBy({ authorEmails, since, until, now }: GitOptions): IsWanted {
  const emails = new Set(authorEmails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''));
  if (emails.size === 0) throw new CollectorError('bad_option', 'Whose commits? Give at least one author e-mail.');
  const from = since ?? Number.NEGATIVE_INFINITY;
  const to = until ?? now + 1;
  return (email, at) => at >= from && at < to && emails.has(email.toLowerCase());
}

async function readOrReport(path: string, isWanted: IsWanted, problems: CollectionProblem[]): Promise<History | null> {
  try {
    return await readHistory(path, isWanted);
  } catch (error) {
    if (!(error instanceof CollectorError) || error.code === 'git_missing') throw error;
    problems.push({ what: error.code, detail: error.detail });
    return null;
  }
}

function gapsOf(path: string, history: History): CollectionProblem[] {
  const problems: CollectionProblem[] = [];
  if (history.isShallow) problems.push({ what: 'shallow_history', detail: `${path} is a shallow clone; what lies before it is not seen.` });
  if (history.changesAreMissing)
    problems.push({ what: 'changes_missing', detail: `${path} lacks files, so commits come without paths and counts.` });
  return problems;
}
