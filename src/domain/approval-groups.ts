import { type Day, weekStart } from './day.ts';
import { billableHours, type TimeEntry } from './time-entry.ts';
import { sumHours } from './time-entry-summary.ts';

/** How many waiting entries of one person and day are alike in their hours. */
export type AlikeWaitingEntries = Pick<TimeEntry, 'user_id' | 'date' | 'hours' | 'billable' | 'billable_hours'> & {
  user_name: string;
  count: number;
};

/** `week_of`: the Monday of an ISO week. */
export type ApprovalGroupKey = { user_id: string; week_of: Day };

/** What waits of one person in one week. */
export type ApprovalGroup = ApprovalGroupKey & { user_name: string; hours: number; billable_hours: number; entry_count: number };

/** People's weeks in the order they are decided: the oldest week first, then by name, then by id. */
export function groupWaitingEntries(alike: readonly AlikeWaitingEntries[]): ApprovalGroup[] {
  const byWeek = Map.groupBy(alike, ({ user_id, date }) => JSON.stringify([user_id, weekStart(date)]));
  return [...byWeek.values()].map(toGroup).sort((a, b) => compareKeys(approvalSortKey(a), approvalSortKey(b)));
}

export function approvalSortKey({ week_of, user_name, user_id }: ApprovalGroup): [string, string, string] {
  return [week_of, user_name, user_id];
}

/**
 * The groups after `after` that hold no more than `limit` entries together, and whether there are more. The first one is always taken,
 * however many it holds.
 */
export function pageOfGroups(
  groups: readonly ApprovalGroup[],
  { limit, after }: { limit: number; after: readonly string[] | undefined },
): { groups: ApprovalGroup[]; hasMore: boolean } {
  const rest = after === undefined ? groups : groups.filter((group) => compareKeys(approvalSortKey(group), after) > 0);
  const taken: ApprovalGroup[] = [];
  let entries = 0;
  for (const group of rest) {
    entries += group.entry_count;
    if (taken.length > 0 && entries > limit) break;
    taken.push(group);
  }
  return { groups: taken, hasMore: taken.length < rest.length };
}

function toGroup(alike: readonly AlikeWaitingEntries[]): ApprovalGroup {
  const { user_id, user_name, date } = alike[0] as AlikeWaitingEntries;
  return {
    user_id,
    user_name,
    week_of: weekStart(date),
    hours: sumHours(alike, (group) => group.hours),
    billable_hours: sumHours(alike, billableHours),
    entry_count: alike.reduce((sum, { count }) => sum + count, 0),
  };
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1;
}
