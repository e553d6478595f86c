/**
 * Whether `pattern` occurs anywhere in `title`, whatever the case, `*` standing for any text (docs/contract.md, "Preferences").
 * Each piece between stars is taken at its first place after the one before; taking a later place could never help, so nothing is tried twice.
 * A blank pattern matches nothing.
 */
export function matchesTitlePattern(title: string, pattern: string): boolean {
  if (pattern.trim() === '') return false;
  const text = foldCase(title);
  let from = 0;
  for (const piece of foldCase(pattern).split('*')) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

/** Upper case, since lower case depends on the neighbours (`Σ` is `σ` or, at the end of a word, `ς`); composed, so that both ways to write `é` are one. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toUpperCase();
}
