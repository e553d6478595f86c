import { clip, cutAfter, type Interval, MS_PER_DAY, totalMs, union } from '#domain/interval.ts';
import { byStart, compareText } from './activity.ts';
import { lossesOf } from './losses.ts';
import type { Match } from './match.ts';
import type { Piece } from './pieces.ts';
import type { Share } from './share-minutes.ts';
import { targetKey } from './target.ts';

export type MatchedPiece = Piece & { match: Match };
export type MatchedShare = Share<MatchedPiece>;

/** What becomes one draft: shares ascending by start, the one whose match speaks for all, and the time they were given. */
export type Group = { owner: string; workItem: string; shares: MatchedShare[]; speaker: MatchedPiece; intervals: Interval[] };

/** What pieces must have in common to become one draft: work item, target, and what a rule says of it (docs/drafting.md, step 5). */
export function groupKey({ workItem, match, rule }: MatchedPiece): string {
  return JSON.stringify([workItem, targetKey(match), rule?.effect.billable ?? null, rule?.effect.description ?? null]);
}

/**
 * Groups a day's shares, ascending by start, by what their pieces have in common. Groups without time are dropped, and one of more than 24
 * hours, which the day that ends summer time can hold, is split in time. In the order of their start, which is that of the ordinals.
 */
export function groupShares(shares: readonly MatchedShare[]): Group[] {
  const byOwner = Map.groupBy(shares, (share) => share.owner);
  return [...byOwner.values()].flatMap(split).sort((a, b) => byStart(firstOf(a), firstOf(b)) || compareText(a.workItem, b.workItem));
}

/**
 *     group     ├──────────────────────────┤ 25 h
 *     parts     ├────────────────────────┤├┤ 24 h, 1 h
 */
function split(shares: readonly MatchedShare[]): Group[] {
  const intervals = union(shares.flatMap((share) => share.given));
  if (totalMs(intervals) === 0) return [];
  const cut = cutAfter(intervals, MS_PER_DAY);
  if (cut === null) return [toGroup(shares, intervals)];
  const [before, after] = [
    { startsAt: -Infinity, endsAt: cut },
    { startsAt: cut, endsAt: Infinity },
  ];
  return [...split(shares.flatMap((share) => within(share, before))), ...split(shares.flatMap((share) => within(share, after)))];
}

/** What is left of a share in one part; a point stays in the part that it lies in. */
function within(share: MatchedShare, part: Interval): MatchedShare[] {
  const { startsAt, endsAt } = share.piece.interval;
  const isPointWithin = startsAt === endsAt && startsAt >= part.startsAt && startsAt < part.endsAt;
  const interval = clip(share.piece.interval, part);
  if (interval === null && !isPointWithin) return [];
  const given = share.given.map((one) => clip(one, part)).filter((one) => one !== null);
  const cut = { ...share, piece: { ...share.piece, interval: interval ?? share.piece.interval }, given };
  return [{ ...cut, losses: lossesOf(cut, share.stretches) }];
}

function toGroup(shares: readonly MatchedShare[], intervals: Interval[]): Group {
  const pieces = shares.map((share) => share.piece);
  const { workItem } = pieces[0] as MatchedPiece;
  return { owner: (shares[0] as MatchedShare).owner, workItem, shares: [...shares], speaker: strongest(pieces), intervals };
}

/** Of matches to one target the one most likely accepted speaks for all; of equals the earliest. */
function strongest(pieces: readonly MatchedPiece[]): MatchedPiece {
  return pieces.reduce((best, piece) => (piece.match.match_confidence > best.match.match_confidence ? piece : best));
}

function firstOf(group: Group): MatchedPiece {
  return (group.shares[0] as MatchedShare).piece;
}
