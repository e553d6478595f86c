import { type ReadRules, readRules } from './read-rules.ts';
import { contentHash } from './rule-version.ts';

const MAX_CACHED = 32;
const cached = new Map<string, ReadRules>();

/** What `readRules` says, remembered for the latest few contents: a rebuild asks once a day, and compiling patterns takes time. */
export function readRulesCached(items: readonly unknown[]): ReadRules & { contentHash: string } {
  const key = contentHash(items);
  const read = cached.get(key) ?? readRules(items);
  // What was asked for last is last in the map, so that the first is the one to forget.
  cached.delete(key);
  cached.set(key, read);
  const [oldest] = cached.keys();
  if (cached.size > MAX_CACHED && oldest !== undefined) cached.delete(oldest);
  return { ...read, contentHash: key };
}
