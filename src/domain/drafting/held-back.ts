import type { Day } from '#domain/day.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';

type NamingDraft = Pick<Draft, 'id' | 'date' | 'status' | 'origin' | 'dismissed_by' | 'pinned' | 'signal_ids'>;

/** What the engine may write: its own drafts that nobody has decided on or shaped (docs/drafting.md, step 7). */
export function isEngineOutput(draft: Pick<Draft, 'origin' | 'status' | 'dismissed_by' | 'pinned'>): boolean {
  if (draft.origin !== 'engine' || draft.pinned === 1) return false;
  return draft.status === 'pending' || (draft.status === 'dismissed' && draft.dismissed_by === 'rule');
}

/** Whether a signal, as it is now, may have time in a day. */
export type HasTimeIn = (signalId: string, day: Day) => boolean;

/**
 * What the user's drafts hold back from a build of `day`. `drafts` are those of the day and those of any day that name one of its signals.
 * A draft that an agent sent takes its signals for good. A decided engine draft takes them for its own day, since of a meeting over midnight
 * the other day's part is still to be decided, and everywhere once they have moved away from that day: what was decided is not asked again.
 * A decided draft also occupies its id.
 */
export function heldBack(
  drafts: readonly NamingDraft[],
  day: Day,
  hasTimeIn: HasTimeIn,
): { takenSignalIds: Set<string>; occupiedDraftIds: Set<string> } {
  const decided = drafts.filter((draft) => !isEngineOutput(draft));
  return {
    takenSignalIds: new Set(decided.flatMap((draft) => takenBy(draft, day, hasTimeIn))),
    occupiedDraftIds: new Set(decided.map((draft) => draft.id)),
  };
}

function takenBy({ origin, date, signal_ids }: NamingDraft, day: Day, hasTimeIn: HasTimeIn): string[] {
  const ids = parseSignalIds(signal_ids);
  return origin === 'agent' || date === day ? ids : ids.filter((id) => !hasTimeIn(id, date));
}
