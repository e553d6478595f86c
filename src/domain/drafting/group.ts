import { cutAfter, type Interval, MS_PER_DAY, totalMs, union } from '#domain/interval.ts';
import { byStart, compareText } from './activity.ts';
import { type Match, targetKey } from './match.ts';
import type { Piece } from './pieces.ts';

export type MatchedPiece = Piece & { match: Match };

/** What becomes one draft: pieces ascending by start, and the time they cover together, no minute twice. */
export type Group = { workItem: string; match: Match; pieces: MatchedPiece[]; intervals: Interval[] };

/**
 * Groups a day's pieces, ascending by start, by target and work item (docs/drafting.md, step 5). Groups without time are dropped, and one
 * of more than 24 hours, which the day that ends summer time can hold, is split in time. In the order of their start, which is that of the
 * ordinals.
 */
export function groupPieces(pieces: readonly MatchedPiece[]): Group[] {
  const byWork = Map.groupBy(pieces, (piece) => JSON.stringify([piece.workItem, targetKey(piece.match)]));
  return [...byWork.values()].flatMap(split).sort((a, b) => byStart(firstOf(a), firstOf(b)) || compareText(a.workItem, b.workItem));
}

/**
 *     group     ├──────────────────────────┤ 25 h
 *     parts     ├────────────────────────┤├┤ 24 h, 1 h
 */
function split(pieces: readonly MatchedPiece[]): Group[] {
  const intervals = union(pieces.map((piece) => piece.interval));
  if (totalMs(intervals) === 0) return [];
  const cut = cutAfter(intervals, MS_PER_DAY);
  if (cut === null) return [toGroup(pieces, intervals)];
  return [...split(pieces.flatMap((piece) => before(piece, cut))), ...split(pieces.flatMap((piece) => after(piece, cut)))];
}

function before(piece: MatchedPiece, cut: number): MatchedPiece[] {
  const { startsAt, endsAt } = piece.interval;
  return startsAt < cut ? [{ ...piece, interval: { startsAt, endsAt: Math.min(endsAt, cut) } }] : [];
}

function after(piece: MatchedPiece, cut: number): MatchedPiece[] {
  const { startsAt, endsAt } = piece.interval;
  return endsAt > cut || startsAt === cut ? [{ ...piece, interval: { startsAt: Math.max(startsAt, cut), endsAt } }] : [];
}

function toGroup(pieces: readonly MatchedPiece[], intervals: Interval[]): Group {
  const first = pieces[0] as MatchedPiece;
  return { workItem: first.workItem, match: strongest(pieces), pieces: [...pieces], intervals };
}

/** Of matches to one target the one most likely accepted speaks for all; of equals the earliest. */
function strongest(pieces: readonly MatchedPiece[]): Match {
  return pieces.map((piece) => piece.match).reduce((best, match) => (match.match_confidence > best.match_confidence ? match : best));
}

function firstOf(group: Group): MatchedPiece {
  return group.pieces[0] as MatchedPiece;
}
