import { describe, expect, test } from 'vitest';
import { type Group, groupKey, groupShares, type MatchedPiece } from '#domain/drafting/group.ts';
import type { Match } from '#domain/drafting/match.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { shareMinutes } from '#domain/drafting/share-minutes.ts';
import { totalMs } from '#domain/interval.ts';
import { activity } from './sample.ts';

const HOUR = 3_600_000;
const NONE: Match = {
  budget_id: null,
  line_item_id: null,
  task_id: null,
  categorization_source: 'none',
  match_confidence: 0.05,
  runner_up: null,
};
const ON_ACME: Match = { ...NONE, budget_id: 'acme', categorization_source: 'code', match_confidence: 0.7 };

function piece(id: string, startHour: number, endHour: number, rest: Partial<MatchedPiece> = {}): MatchedPiece {
  return {
    ...activity({ id }),
    workItem: 'w',
    kind: 'tracked_interval',
    match: NONE,
    interval: { startsAt: startHour * HOUR, endsAt: endHour * HOUR },
    ...rest,
  };
}

function groupPieces(pieces: readonly MatchedPiece[]): Group[] {
  const claimants = pieces.map((one) => ({ piece: one, owner: groupKey(one), holder: null }));
  return groupShares(shareMinutes(claimants, [], DEFAULT_DRAFTING_SETTINGS));
}

const idsOf = (group: Group | undefined) => group?.shares.map(({ piece }) => piece.signal.id) ?? [];

describe('groupPieces', () => {
  test('puts pieces of one work item and one target together, and counts no minute twice', () => {
    const [group, ...others] = groupPieces([piece('a', 1, 3), piece('b', 2, 4), piece('c', 6, 7)]);
    expect(others).toEqual([]);
    expect(idsOf(group)).toEqual(['a', 'b', 'c']);
    expect(totalMs(group?.intervals ?? [])).toBe(4 * HOUR);
  });

  test('keeps other work items and other targets apart, in the order of their start', () => {
    const groups = groupPieces([
      piece('a', 1, 2, { workItem: 'z' }),
      piece('b', 2, 3),
      piece('c', 3, 4, { match: ON_ACME }),
      piece('d', 4, 5),
    ]);
    expect(groups.map((group) => idsOf(group))).toEqual([['a'], ['b', 'd'], ['c']]);
  });

  test('lets the surest match speak for the group', () => {
    const sent: Match = { ...ON_ACME, categorization_source: 'signal', match_confidence: 0.9 };
    expect(groupPieces([piece('a', 1, 2, { match: ON_ACME }), piece('b', 2, 3, { match: sent })])[0]?.speaker.match).toEqual(sent);
  });

  test('drops a group without time, and keeps a signal without time beside others', () => {
    expect(groupPieces([piece('a', 1, 1)])).toEqual([]);
    expect(idsOf(groupPieces([piece('a', 1, 1), piece('b', 1, 2)])[0])).toEqual(['a', 'b']);
  });

  test('splits more than 24 hours in time, each part with the signals that fill it', () => {
    const groups = groupPieces([piece('a', 0, 20), piece('b', 19, 25), piece('c', 24, 24), piece('d', 24, 25)]);
    expect(groups.map((group) => [totalMs(group.intervals) / HOUR, idsOf(group)])).toEqual([
      [24, ['a', 'b']],
      [1, ['b', 'c', 'd']],
    ]);
    expect(groupPieces([piece('a', 0, 24)])).toHaveLength(1);
    expect(groupPieces([piece('a', 0, 49)]).map((group) => totalMs(group.intervals) / HOUR)).toEqual([24, 24, 1]);
  });
});
