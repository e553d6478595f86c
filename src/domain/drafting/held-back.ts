import type { Day } from '#domain/day.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';

type NamingDraft = Pick<Draft, 'id' | 'date' | 'status' | 'origin' | 'dismissed_by' | 'signal_ids'>;

/** What the engine may write: its own drafts that nobody has decided on (docs/drafting.md, step 7). */
export function isEngineOutput(draft: Pick<Draft, 'origin' | 'status' | 'dismissed_by'>): boolean {
  return draft.origin === 'engine' && (draft.status === 'pending' || (draft.status === 'dismissed' && draft.dismissed_by === 'rule'));
}

/**
 * What the user's drafts hold back from a build of `day`. `drafts` are those of the day and those of any day that name one of its signals.
 * A draft that an agent sent takes its signals for good. A decided engine draft takes them for its own day only: of a meeting over midnight
 * the other day's part is still to be decided. A decided draft also occupies its id.
 */
export function heldBack(drafts: readonly NamingDraft[], day: Day): { takenSignalIds: Set<string>; occupiedDraftIds: Set<string> } {
  const decided = drafts.filter((draft) => !isEngineOutput(draft));
  const taking = decided.filter((draft) => draft.origin === 'agent' || draft.date === day);
  return {
    takenSignalIds: new Set(taking.flatMap((draft) => parseSignalIds(draft.signal_ids))),
    occupiedDraftIds: new Set(decided.map((draft) => draft.id)),
  };
}
