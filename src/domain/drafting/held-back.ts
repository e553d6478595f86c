import type { Day } from '#domain/day.ts';
import { type Draft, parseIntervals, parseSignalIds } from '#domain/draft.ts';
import { compareText } from './activity.ts';
import type { HeldTime } from './share-minutes.ts';

type NamingDraft = Pick<
  Draft,
  'id' | 'date' | 'status' | 'origin' | 'dismissed_by' | 'pinned' | 'signal_ids' | 'time_entry_id' | 'intervals'
>;

export type HeldBack = {
  /** Signals that are not drafted (again). */
  takenSignalIds: Set<string>;
  /** Ids that no new draft may take. */
  occupiedDraftIds: Set<string>;
  /** Signals whose time an agent's draft stands for. */
  draftIdBySignalId: Map<string, string>;
  /** The time of drafts that their user has shaped. */
  heldTime: HeldTime[];
};

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
 * A decided draft also occupies its id. Of two agents' drafts that name one signal, the last by id stands for its time.
 */
export function heldBack(drafts: readonly NamingDraft[], day: Day, hasTimeIn: HasTimeIn): HeldBack {
  const decided = drafts.filter((draft) => !isEngineOutput(draft));
  const standing = decided.filter((draft) => draft.origin === 'agent' && holdsTime(draft)).sort((a, b) => compareText(a.id, b.id));
  return {
    takenSignalIds: new Set(decided.flatMap((draft) => takenBy(draft, day, hasTimeIn))),
    occupiedDraftIds: new Set(decided.map((draft) => draft.id)),
    draftIdBySignalId: new Map(standing.flatMap((draft) => parseSignalIds(draft.signal_ids).map((signalId) => [signalId, draft.id]))),
    heldTime: decided.filter((draft) => draft.status === 'pending').flatMap(heldTimeOf),
  };
}

/** A draft of an agent stands for its signals' time while it waits and while it is booked, but not once its entry was deleted. */
function holdsTime({ status, time_entry_id }: NamingDraft): boolean {
  return status === 'pending' || (status === 'accepted' && time_entry_id !== null);
}

function heldTimeOf({ id, intervals }: NamingDraft): HeldTime[] {
  return parseIntervals(intervals).map((interval) => ({ kind: 'decided', holder: { kind: 'draft', id }, interval }));
}

function takenBy({ origin, date, signal_ids }: NamingDraft, day: Day, hasTimeIn: HasTimeIn): string[] {
  const ids = parseSignalIds(signal_ids);
  return origin === 'agent' || date === day ? ids : ids.filter((id) => !hasTimeIn(id, date));
}
