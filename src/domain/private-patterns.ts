import { foldCase, holdsPieces, piecesOf } from './drafting/title-pattern.ts';

/** Whether one of a user's private patterns occurs in one of some texts, whatever the case. */
export type HasPrivateText = (texts: readonly string[]) => boolean;

export const NOTHING_PRIVATE: HasPrivateText = () => false;

/** Stands in no pattern, so that nothing is found over the border of two texts. */
const BORDER = '\0';

/**
 * Reads private patterns once for many texts. They match as `calendar_exclude_patterns` do: anywhere, `*` for any text, never a regular
 * expression (docs/contract.md, "Private time").
 */
export function readPrivatePatterns(patterns: readonly string[]): HasPrivateText {
  const read = patterns.map(piecesOf).filter((pieces) => pieces.length > 0);
  if (read.length === 0) return NOTHING_PRIVATE;
  const plain = read.flatMap((pieces) => (pieces.length === 1 ? pieces : []));
  const starred = read.filter((pieces) => pieces.length > 1);
  return (texts) => {
    const together = foldCase(texts.join(BORDER));
    if (plain.some((piece) => together.includes(piece))) return true;
    return starred.length > 0 && together.split(BORDER).some((text) => starred.some((pieces) => holdsPieces(text, pieces)));
  };
}
