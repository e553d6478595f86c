import type { Instant } from '#domain/instant.ts';

/** A commit's place in the history. `parents` are empty where a shallow clone ends. */
export type CommitNode = { parents: readonly string[]; mergeSubject: string | null };

export type Commit = {
  sha: string;
  isMerge: boolean;
  authoredAt: Instant;
  subject: string;
  /** Null for merges, and where the compared side is missing. */
  changes: CommitChanges | null;
};

/** `paths` ascend; a renamed file goes by its new path. Binary files count no lines. */
export type CommitChanges = { paths: string[]; linesAdded: number; linesDeleted: number };

export type AnnotatedTag = { sha: string; name: string; taggedAt: Instant; subject: string };

/** A branch by its name without the remote's, and the commit it points to. */
export type Branch = { name: string; sha: string };

/** What was read of one repository: the whole graph, but of commits and tags only those asked for. */
export type History = {
  repositoryName: string;
  /** The long-lived branch others are merged into, where that is known. */
  mainBranch: string | null;
  branches: Branch[];
  graph: ReadonlyMap<string, CommitNode>;
  commits: Commit[];
  tags: AnnotatedTag[];
  isShallow: boolean;
  changesAreMissing: boolean;
};

/** Decides by author or tagger e-mail and date whether something is read in full. */
export type IsWanted = (email: string, at: Instant) => boolean;
