/**
 * Whether `pattern` occurs anywhere in `title`, whatever the case, `*` standing for any text (docs/contract.md, "Preferences").
 * A blank pattern matches nothing.
 */
export function matchesTitlePattern(title: string, pattern: string): boolean {
  const pieces = piecesOf(pattern);
  return pieces.length > 0 && holdsPieces(foldCase(title), pieces);
}

/** What stands between the stars of a pattern, folded, for those who match it with many texts; nothing for a blank pattern. */
export function piecesOf(pattern: string): string[] {
  return pattern.trim() === '' ? [] : foldCase(pattern).split('*');
}

/**
 * Whether a folded text holds the pieces in their order. Each is taken at its first place after the one before; taking a later place could
 * never help, so nothing is tried twice.
 */
export function holdsPieces(foldedText: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = foldedText.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

/** Upper case, since lower case depends on the neighbours (`Σ` is `σ` or, at the end of a word, `ς`); composed, so that both ways to write `é` are one. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toUpperCase();
}
