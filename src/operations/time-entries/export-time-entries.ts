import { setImmediate } from 'node:timers/promises';
import { listTimeEntries } from '#db/time-entry-lists.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { showEntries } from './show-entries.ts';

const ENTRIES_PER_PAGE = 500;

/**
 * All entries that `listTimeEntries` gives for the same filter, in the same order, some at a time: no number of them is held at once, and what
 * is booked meanwhile may or may not be among them.
 */
export function exportTimeEntries(ctx: Context, filter: TimeEntryFilter): AsyncGenerator<ShownTimeEntry[]> {
  return pageEntries(ctx, authorizeUser(ctx, 'exportTimeEntries'), filter);
}

/** Pages of what the caller may see, newest day first. */
export async function* pageEntries(ctx: Context, caller: UserCaller, filter: TimeEntryFilter): AsyncGenerator<ShownTimeEntry[]> {
  for (let after: string[] | undefined; ; ) {
    const found = await listTimeEntries(ctx, caller, filter, { limit: ENTRIES_PER_PAGE, after });
    const page = found.slice(0, ENTRIES_PER_PAGE);
    const last = page.at(-1);
    if (last) yield await showEntries(ctx, caller.user_id, page);
    if (!last || found.length === page.length) return;
    after = [last.date, last.id];
    // SQLite answers at once, so without this nothing else would go on meanwhile.
    await setImmediate();
  }
}
