/** PostgreSQL can't hold NUL and UTF-8 can't hold half a surrogate pair; both stores refuse both, so that they hold the same. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
