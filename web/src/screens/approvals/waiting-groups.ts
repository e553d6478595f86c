import type { InfiniteData } from '@tanstack/react-query';
import { sumHours } from '#domain/time-entry-summary.ts';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';

type Page = { groups: ApprovalGroup[]; next_cursor: string | null };

export function keyOfGroup({ user_id, week_of }: Pick<ApprovalGroup, 'user_id' | 'week_of'>): string {
  return `${week_of} ${user_id}`;
}

/** The pages without entries that were decided; what people's weeks add up to follows, and weeks without entries go. */
export function withoutEntries(data: InfiniteData<Page>, decided: readonly TimeEntry[]): InfiniteData<Page> {
  const ids = new Set(decided.map(({ id }) => id));
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      groups: page.groups.map((group) => withoutIds(group, ids)).filter(({ entry_count }) => entry_count > 0),
    })),
  };
}

/** The ids from one row to another, both included, whichever is above. */
export function idsBetween(ids: readonly string[], from: string, to: string): string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return start === -1 ? [to] : ids.slice(start, end + 1);
}

function withoutIds(group: ApprovalGroup, ids: ReadonlySet<string>): ApprovalGroup {
  const gone = group.entries.filter(({ id }) => ids.has(id));
  if (gone.length === 0) return group;
  // The group may hold more entries than are listed, so theirs are taken off its totals.
  const less = (total: number, hoursOf: (entry: TimeEntry) => number) =>
    sumHours([{ count: 1, hours: total }, ...gone.map((entry) => ({ count: -1, hours: hoursOf(entry) }))], ({ hours }) => hours);
  return {
    ...group,
    hours: less(group.hours, ({ hours }) => hours),
    billable_hours: less(group.billable_hours, ({ billable_hours }) => billable_hours),
    entry_count: group.entry_count - gone.length,
    entries: group.entries.filter(({ id }) => !ids.has(id)),
  };
}
