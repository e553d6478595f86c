import type { InfiniteData } from '@tanstack/react-query';
import { sumHours } from '#domain/time-entry-summary.ts';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { putBack } from '#web/components/put-back.ts';

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

/** The pages with entries again that a refused decision had taken from them, where they were in `former`; what else has gone stays gone. */
export function withEntriesAgain(data: InfiniteData<Page>, former: InfiniteData<Page>, refused: readonly TimeEntry[]): InfiniteData<Page> {
  const listed = new Set(data.pages.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ id }) => id))));
  const ids = new Set(refused.map(({ id }) => id).filter((id) => !listed.has(id)));
  const pages = data.pages.map((page, index) => {
    const formerGroups = former.pages[index]?.groups ?? [];
    const groups = page.groups.map((group) => withIdsAgain(group, formerGroups, ids));
    const gone = formerGroups.map((group) => withIdsAgain({ ...group, ...NOTHING_LISTED }, formerGroups, ids));
    return { ...page, groups: putBack(groups, gone, keyOfGroup, ({ entry_count }) => entry_count > 0) };
  });
  return { ...data, pages };
}

/** The ids from one row to another, both included, whichever is above. */
export function idsBetween(ids: readonly string[], from: string, to: string): string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return start === -1 ? [to] : ids.slice(start, end + 1);
}

const NOTHING_LISTED = { hours: 0, billable_hours: 0, entry_count: 0, entries: [] };

function withIdsAgain(group: ApprovalGroup, formerGroups: readonly ApprovalGroup[], ids: ReadonlySet<string>): ApprovalGroup {
  const former = formerGroups.find((other) => keyOfGroup(other) === keyOfGroup(group))?.entries ?? [];
  const back = former.filter(({ id }) => ids.has(id));
  if (back.length === 0) return group;
  return {
    ...withTotals(group, back, 1),
    entries: putBack(
      group.entries,
      former,
      ({ id }) => id,
      ({ id }) => ids.has(id),
    ),
  };
}

function withoutIds(group: ApprovalGroup, ids: ReadonlySet<string>): ApprovalGroup {
  const gone = group.entries.filter(({ id }) => ids.has(id));
  if (gone.length === 0) return group;
  return { ...withTotals(group, gone, -1), entries: group.entries.filter(({ id }) => !ids.has(id)) };
}

/** The group may hold more entries than are listed, so those that come or go are added to its totals or taken off them. */
function withTotals(group: ApprovalGroup, entries: readonly TimeEntry[], sign: 1 | -1): ApprovalGroup {
  const sum = (total: number, hoursOf: (entry: TimeEntry) => number) =>
    sumHours([{ count: 1, hours: total }, ...entries.map((entry) => ({ count: sign, hours: hoursOf(entry) }))], ({ hours }) => hours);
  return {
    ...group,
    hours: sum(group.hours, ({ hours }) => hours),
    billable_hours: sum(group.billable_hours, ({ billable_hours }) => billable_hours),
    entry_count: group.entry_count + sign * entries.length,
  };
}
