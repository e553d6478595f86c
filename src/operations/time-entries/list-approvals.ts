import { countAlikeWaitingEntries, listWaitingEntries } from '#db/waiting-entries.ts';
import { type ApprovalGroup, approvalSortKey, groupWaitingEntries, pageOfGroups } from '#domain/approval-groups.ts';
import { weekStart } from '#domain/day.ts';
import { encodeCursor, type Page, type PageRequest } from '#domain/page.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inSnapshot } from '#operations/context.ts';
import { showEntries } from './show-entries.ts';

/** More entries than these of one person's week are counted, and not listed here. */
const MAX_ENTRIES_OF_GROUP = 500;

export type ShownApprovalGroup = ApprovalGroup & { entries: ShownTimeEntry[] };

/**
 * What waits for the caller's decision, by person and week, the oldest week first; never their own. `limit`: entries a page; a person's week
 * is never divided. Someone outside the caller's scope gives nothing.
 */
export async function listApprovals(
  ctx: Context,
  filter: Pick<TimeEntryFilter, 'user_id' | 'week_of'>,
  page: PageRequest,
): Promise<Page<ShownApprovalGroup>> {
  const caller = authorizeUser(ctx, 'listApprovals');
  return inSnapshot(ctx, async (ctx) => {
    const waiting = groupWaitingEntries(await countAlikeWaitingEntries(ctx, caller, filter));
    const { groups, hasMore } = pageOfGroups(waiting, page);
    const entries = await showEntries(ctx, caller.user_id, await listWaitingEntries(ctx, groups));
    const byGroup = Map.groupBy(entries, ({ user_id, date }) => groupKey(user_id, weekStart(date)));
    const rows = groups.map((group) => ({
      ...group,
      entries: (byGroup.get(groupKey(group.user_id, group.week_of)) ?? []).slice(0, MAX_ENTRIES_OF_GROUP),
    }));
    const last = groups.at(-1);
    return { rows, next_cursor: last && hasMore ? encodeCursor(approvalSortKey(last)) : null };
  });
}

function groupKey(userId: string, monday: string): string {
  return `${monday} ${userId}`;
}
