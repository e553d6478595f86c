/** With it, all parameters of one statement stay below the 32,766 that SQLite takes, and the 65,535 of PostgreSQL. */
const KEYS_PER_STATEMENT = 10_000;

/** Keys in parts, each of which one statement can name; none for none. */
export function inParts<Key>(keys: readonly Key[]): Key[][] {
  const parts: Key[][] = [];
  for (let at = 0; at < keys.length; at += KEYS_PER_STATEMENT) parts.push(keys.slice(at, at + KEYS_PER_STATEMENT));
  return parts;
}
