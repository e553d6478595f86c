import { sumHours } from '#domain/time-entry-summary.ts';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { type Decided, undecidedOf } from '#web/components/decided.ts';

export function keyOfGroup({ user_id, week_of }: Pick<ApprovalGroup, 'user_id' | 'week_of'>): string {
  return `${week_of} ${user_id}`;
}

/** People's weeks without entries that were decided; what they add up to follows, and weeks without entries go. */
export function withoutEntries(groups: readonly ApprovalGroup[], decided: Decided): ApprovalGroup[] {
  return groups.map((group) => withoutDecidedOf(group, decided)).filter(({ entry_count }) => entry_count > 0);
}

/** The group may hold more entries than are listed, so those that go are taken off its totals. */
function withoutDecidedOf(group: ApprovalGroup, decided: Decided): ApprovalGroup {
  const entries = undecidedOf(group.entries, decided);
  const gone = group.entries.filter((entry) => !entries.includes(entry));
  if (gone.length === 0) return group;
  const less = (total: number, hoursOf: (entry: TimeEntry) => number) =>
    sumHours([{ count: 1, hours: total }, ...gone.map((entry) => ({ count: -1, hours: hoursOf(entry) }))], ({ hours }) => hours);
  return {
    ...group,
    hours: less(group.hours, ({ hours }) => hours),
    billable_hours: less(group.billable_hours, ({ billable_hours }) => billable_hours),
    entry_count: group.entry_count - gone.length,
    entries,
  };
}
