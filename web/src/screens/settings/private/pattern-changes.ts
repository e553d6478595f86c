const LONGEST_PATTERN = 500;

/** What a new list has that the stored one hasn't, and the other way round. */
export function patternChanges(stored: readonly string[], edited: readonly string[]): { added: string[]; removed: string[] } {
  const [before, after] = [new Set(stored), new Set(edited)];
  return { added: [...after].filter((pattern) => !before.has(pattern)), removed: [...before].filter((pattern) => !after.has(pattern)) };
}

/** More than blanks and `*`, or it would take every text for good. */
export function isPrivatePattern(pattern: string): boolean {
  return /[^\s*]/.test(pattern) && pattern.length <= LONGEST_PATTERN;
}
