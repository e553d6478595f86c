import { listTimeEntries as selectTimeEntries } from '#db/time-entry-lists.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { showEntries } from './show-entries.ts';

/** A page of the time entries within the caller's scope, newest day first. Asking for someone outside it gives nothing. */
export async function listTimeEntries(ctx: Context, filter: TimeEntryFilter, page: PageRequest): Promise<Page<ShownTimeEntry>> {
  const caller = authorizeUser(ctx, 'listTimeEntries');
  const entries = await selectTimeEntries(ctx, caller, filter, page);
  return toPage(await showEntries(ctx, caller.user_id, entries), page.limit, (entry) => [entry.date, entry.id]);
}
