import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchNames, branchRevision, mergedBranch } from '#collectors/git/branch-names.ts';
import type { CommitNode } from '#collectors/git/history.ts';

/** Commits newest first, as `child: parents`, with a merge's subject after a bar. */
function graphOf(...lines: string[]): Map<string, CommitNode> {
  return new Map(
    lines.map((line) => {
      const [links = '', mergeSubject = null] = line.split(' | ');
      const [sha = '', ...parents] = links.split(' ');
      return [sha, { parents, mergeSubject }];
    }),
  );
}

const named = (graph: Map<string, CommitNode>, branches: Record<string, string>, mainBranch: string | null = 'main') =>
  Object.fromEntries(branchNames({ graph, mainBranch, branches: Object.entries(branches).map(([name, sha]) => ({ name, sha })) }));

describe('branchNames', () => {
  it('gives a branch its commits down to where it left main', () => {
    const graph = graphOf('f2 f1', 'm2 m1', 'f1 m1', 'm1');

    expect(named(graph, { main: 'm2', feature: 'f2' })).toEqual({ m1: 'main', m2: 'main', f1: 'feature', f2: 'feature' });
  });

  it('takes the name of a deleted branch from the merge that brought it in', () => {
    const graph = graphOf('m2 m1 f2 | Merge pull request #4 from anna/fix/gate', 'f2 f1', 'f1 m1', 'm1');

    expect(named(graph, { main: 'm2' })).toEqual({ m1: 'main', m2: 'main', f1: 'fix/gate', f2: 'fix/gate' });
  });

  it('leaves each of two stacked branches its own commits, merged or not', () => {
    const stacked = ['b1 a2', 'a2 a1', 'a1 m1', 'm1'];
    const merged = graphOf("m3 m2 b1 | Merge branch 'b'", "m2 m1 a2 | Merge branch 'a'", ...stacked);

    expect(named(graphOf(...stacked), { main: 'm1', a: 'a2', b: 'b1' })).toMatchObject({ a1: 'a', a2: 'a', b1: 'b' });
    expect(named(merged, { main: 'm3' })).toMatchObject({ a1: 'a', a2: 'a', b1: 'b' });
  });

  it('names no branch for commits that two branches share below both tips', () => {
    const graph = graphOf('b1 s1', 'a2 a1', 'a1 s1', 's1 m1', 'm1');

    expect(named(graph, { main: 'm1', a: 'a2', b: 'b1' })).toEqual({ m1: 'main', a1: 'a', a2: 'a', b1: 'b' });
  });

  it('leaves long-lived branches what was cut from them', () => {
    const graph = graphOf('a1 d1', 'd2 d1', 'd1 m1', 'm1');

    expect(named(graph, { main: 'm1', a: 'a1', develop: 'd2' })).toEqual({ m1: 'main', d1: 'develop', d2: 'develop', a1: 'a' });
  });

  it('does not mistake main merged into a branch for the branch', () => {
    const graph = graphOf("f2 f1 m2 | Merge branch 'main' into feature", 'm2 m1', 'f1 m1', 'm1');

    expect(named(graph, { main: 'm2', feature: 'f2' })).toEqual({ m1: 'main', m2: 'main', f1: 'feature', f2: 'feature' });
  });

  it('treats a branch and its remote twin as one', () => {
    const graph = graphOf('f2 f1', 'f1 m1', 'm1');
    const branches = [
      { name: 'main', sha: 'm1' },
      { name: 'feature', sha: 'f2' },
      { name: 'feature', sha: 'f1' },
    ];

    expect(Object.fromEntries(branchNames({ graph, branches, mainBranch: 'main' }))).toEqual({ m1: 'main', f1: 'feature', f2: 'feature' });
  });

  it('depends neither on the order in which branches are listed nor on a missing main branch', () => {
    const history = fc
      .array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: null })), { minLength: 1, maxLength: 25 })
      .map((commits) =>
        commits.map(([first, second], n) => [
          `c${n}`,
          ...[first, second].filter((p) => p !== null && n > 0).map((p) => `c${(p ?? 0) % n}`),
        ]),
      );
    const tips = fc.uniqueArray(fc.tuple(fc.constantFrom('main', 'develop', 'a', 'b', 'c', 'd'), fc.nat()), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(history, tips, fc.boolean(), (commits, chosen, hasMain) => {
        const graph = new Map(
          commits
            .toReversed()
            .map(([sha = '', ...parents]) => [sha, { parents, mergeSubject: parents.length > 1 ? "Merge branch 'gone'" : null }]),
        );
        const branches = chosen.map(([name, n]) => ({ name, sha: `c${n % commits.length}` }));
        const [forth, back] = [branches, branches.toReversed()].map((list) =>
          branchNames({ graph, branches: list, mainBranch: hasMain ? 'main' : null }),
        );
        expect(Object.fromEntries(back ?? [])).toEqual(Object.fromEntries(forth ?? []));
      }),
    );
  });
});

describe('mergedBranch', () => {
  it.each([
    ["Merge branch 'feature/a'", 'feature/a'],
    ["Merge branch 'feature/a' into 'main'", 'feature/a'],
    ["Merge branch 'a' of https://host/team/x into a", 'a'],
    ["Merge remote-tracking branch 'origin/feature/a'", 'feature/a'],
    ['Merge pull request #12 from owner/feature/a', 'feature/a'],
    ['Merge pull request 12 from feature/a into main', 'feature/a'],
    ['Merged in feature/a (pull request #12)', 'feature/a'],
  ])('reads %s', (subject, name) => {
    expect(mergedBranch(subject, 1)).toBe(name);
  });

  it('reads each side of an octopus', () => {
    expect([1, 2, 3].map((side) => mergedBranch("Merge branches 'a', 'b' and 'c' into main", side))).toEqual(['a', 'b', 'c']);
  });

  it.each(["Merge tag 'v1'", "Merge commit 'abc'", 'Bring it together', "Merge branch 'a'"])(
    'finds nothing in %s for a third parent',
    (subject) => {
      expect(mergedBranch(subject, 2)).toBeNull();
    },
  );
});

describe('branchRevision', () => {
  it('grows with what the name says, so that a branch that is gone takes nothing back', () => {
    const known = [undefined, 'main', 'release-train', 'feature/acme-7'].map((branch) => branchRevision(branch, 'release-train'));
    expect(known).toEqual([0, 1, 1, 2]);
  });
});
