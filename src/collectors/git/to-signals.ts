import { createHash } from 'node:crypto';
import { type CollectedSignal, inTimeOrder, metadataText, titleOf } from '#domain/collected-signal.ts';
import { formatInstant, type Instant, isWritableInstant } from '#domain/instant.ts';
import { branchNames, branchRevision } from './branch-names.ts';
import type { AnnotatedTag, Commit, History } from './history.ts';

const MAX_PATHS = 50;
const MAX_PATH_CHARACTERS = 200;

/** The signals of a history: commits, merges and annotated tags as points in time (lightweight tags have neither author nor date). */
export function toSignals(history: History): CollectedSignal[] {
  const names = branchNames(history);
  const signals = [
    ...history.commits.map((commit) => commitSignal(commit, history, names.get(commit.sha))),
    ...history.tags.map((tag) => tagSignal(tag, history.repositoryName)),
  ];
  return inTimeOrder(signals);
}

function commitSignal(commit: Commit, { repositoryName, mainBranch }: History, branch: string | undefined): CollectedSignal {
  const { changes } = commit;
  const metadata = {
    repository: titleOf(repositoryName),
    branch: branch === undefined ? undefined : titleOf(branch),
    paths: changes?.paths.slice(0, MAX_PATHS).map((path) => path.toWellFormed().slice(0, MAX_PATH_CHARACTERS).toWellFormed()),
    files_changed: changes?.paths.length,
    lines_added: changes?.linesAdded,
    lines_deleted: changes?.linesDeleted,
    revision: branchRevision(branch, mainBranch),
  };
  return pointSignal(commit.sha, commit.isMerge ? 'merge' : 'commit', titleOf(commit.subject), commit.authoredAt, metadata);
}

function tagSignal(tag: AnnotatedTag, repository: string): CollectedSignal {
  const title = titleOf(tag.subject === '' || tag.subject === tag.name ? tag.name : `${tag.name}: ${tag.subject}`);
  return pointSignal(tag.sha, 'tag', title, tag.taggedAt, { repository: titleOf(repository) });
}

/** The object's name is what was seen: the same commit in two clones is one signal. */
function pointSignal(sha: string, type: string, title: string | null, at: Instant, metadata: Record<string, unknown>): CollectedSignal {
  return {
    id: `git:${createHash('sha256').update(sha).digest('hex').slice(0, 40)}`,
    source: 'git',
    source_id: sha,
    signal_type: type,
    title,
    started_at: isWritableInstant(at) ? formatInstant(at) : null,
    ended_at: null,
    duration_minutes: null,
    metadata: metadataText(metadata),
  };
}
