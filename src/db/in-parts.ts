/** With it, all parameters of one statement stay below the 32,766 that SQLite takes, and the 65,535 of PostgreSQL. */
const KEYS_PER_STATEMENT = 10_000;

/** SQLite takes no longer chain of alternatives than 1,000. */
export const ALTERNATIVES_PER_STATEMENT = 500;

/** Keys in parts, each of which one statement can name; none for none. */
export function inParts<Key>(keys: readonly Key[], perStatement = KEYS_PER_STATEMENT): Key[][] {
  const parts: Key[][] = [];
  for (let at = 0; at < keys.length; at += perStatement) parts.push(keys.slice(at, at + perStatement));
  return parts;
}
