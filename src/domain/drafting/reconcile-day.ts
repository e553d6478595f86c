import type { Draft } from '#domain/draft.ts';
import type { Instant } from '#domain/instant.ts';
import { isEngineOutput } from './held-back.ts';
import type { EngineDraft } from './to-draft.ts';

/** What to write. Rows of `update` carry the new version, which is the stored one where nothing that anybody sees is another. */
export type DayChanges = { insert: Draft[]; update: Draft[]; remove: Pick<Draft, 'id' | 'version'>[] };

/** Explains the match, as the explanation does: what is booked and shown is the same whatever came second. */
const EXPLAINING: readonly string[] = ['match_runner_up'] satisfies (keyof Draft)[];

/**
 * The difference between what was built for a user-day and what is stored of it (docs/drafting.md, step 7). Only the engine's undecided
 * drafts are changed or removed; a built draft whose id is taken by any other stored one is let go. Building the same again changes
 * nothing.
 */
export function reconcileDay(built: readonly EngineDraft[], stored: readonly Draft[], now: Instant): DayChanges {
  const storedById = new Map(stored.map((draft) => [draft.id, draft]));
  const builtIds = new Set(built.map((draft) => draft.id));
  const changes: DayChanges = { insert: [], update: [], remove: [] };
  for (const draft of built) {
    const before = storedById.get(draft.id);
    if (!before) changes.insert.push({ ...draft, version: 1, created_at: now, updated_at: now });
    else if (isEngineOutput(before)) changes.update.push(...updateOf(before, draft, now));
  }
  changes.remove = stored.filter((draft) => isEngineOutput(draft) && !builtIds.has(draft.id)).map(({ id, version }) => ({ id, version }));
  return changes;
}

function updateOf(before: Draft, draft: EngineDraft, now: Instant): Draft[] {
  const differing = (Object.keys(draft) as (keyof EngineDraft)[]).filter((column) => draft[column] !== before[column]);
  if (differing.length === 0) return [];
  const isSeen = differing.some((column) => !EXPLAINING.includes(column));
  return [{ ...before, ...draft, ...(isSeen && { version: before.version + 1, updated_at: now }) }];
}
