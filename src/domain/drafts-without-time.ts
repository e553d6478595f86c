import type { Draft } from './draft.ts';
import { compareText } from './drafting/activity.ts';
import { isEngineOutput } from './drafting/held-back.ts';
import { type Interval, intersect, union } from './interval.ts';
import { minutesOf } from './placed-minutes.ts';

/**
 * Ids of those of some waiting drafts that can't be booked, since others have minutes of theirs (docs/contract.md, "What is booked"): the
 * engine's, until their day is drafted again. `held`: the minutes of time entries and of drafts that stay. Of two drafts of the engine's
 * that share minutes the first by id can be booked.
 */
export function draftsWithoutTime(drafts: readonly Draft[], held: readonly Interval[]): Set<string> {
  const ids = new Set<string>();
  const built = drafts.filter(isEngineOutput).sort((a, b) => compareText(a.id, b.id));
  let taken = intersect(union(held), minutesOf(built));
  for (const draft of built) {
    const minutes = minutesOf([draft]);
    if (intersect(minutes, taken).length > 0) ids.add(draft.id);
    else taken = union([...taken, ...minutes]);
  }
  return ids;
}
