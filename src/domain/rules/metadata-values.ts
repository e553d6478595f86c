import { readableText, type TestedText } from './text-test.ts';

/** What rules can compare: a text ready for it, a number or a flag. */
export type MetadataValue = TestedText | number | boolean;

/** Of a list, the rest is not looked at: a signal of one agent must not cost a day. */
const MOST_ITEMS = 1_000;

/** Damaged text reads as nothing, since an agent's slip must not stop a day. */
export function parseMetadata(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the path leads to. A list, on the way or at the end, stands for each of its items; a list within a list leads nowhere. */
export function metadataValues(metadata: unknown, path: readonly string[]): MetadataValue[] {
  let found: unknown[] = [metadata];
  for (const key of path) {
    found = found.flatMap((value) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : [])).slice(0, MOST_ITEMS);
  }
  return found.flatMap(comparable);
}

function comparable(value: unknown): MetadataValue[] {
  if (typeof value === 'string') return [readableText(value)];
  return typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
