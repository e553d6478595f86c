import { hash } from 'node:crypto';

const SHOWN_CHARACTERS = 12;

/** Names the content of `custom_rules`: the same items in the same order, the same text, however their keys are ordered. */
export function contentHash(items: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(items, withSortedKeys));
}

/** The short name that people see. */
export function shortVersion(contentHash: string): string {
  return contentHash.slice(0, SHOWN_CHARACTERS);
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
