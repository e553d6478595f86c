import { hash } from 'node:crypto';
import type { Day } from '#domain/day.ts';

const RESERVED_PREFIX = 'eng_';
const HASH_CHARACTERS = 32;

/**
 * The id of an engine's draft: a hash of whose, which day, which work item and which of several (docs/drafting.md, step 7). The match is no
 * part of it, so learning never renames a draft. `ordinal` counts from 1.
 */
export function engineDraftId(userId: string, day: Day, workItem: string, ordinal: number): string {
  return RESERVED_PREFIX + hash('sha256', JSON.stringify([userId, day, workItem, ordinal])).slice(0, HASH_CHARACTERS);
}

/** The id of a draft that a user has made, by splitting one; `unique` is no other's. No agent can send it. */
export function madeDraftId(unique: string): string {
  return RESERVED_PREFIX + unique;
}

/** True for ids that only Daybook may give; agents that send one are refused. */
export function isReservedDraftId(id: string): boolean {
  return id.startsWith(RESERVED_PREFIX);
}
