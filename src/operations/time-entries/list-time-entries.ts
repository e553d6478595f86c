import { listTimeEntries as selectTimeEntries } from '#db/time-entry-lists.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import { type NamedTimeEntry, type SeenBy, seenBy } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** A page of the time entries within the caller's scope, newest day first. Asking for someone outside it gives nothing. */
export async function listTimeEntries(ctx: Context, filter: TimeEntryFilter, page: PageRequest): Promise<Page<SeenBy<NamedTimeEntry>>> {
  const caller = authorizeUser(ctx, 'listTimeEntries');
  const entries = await selectTimeEntries(ctx, caller, filter, page);
  return toPage(
    entries.map((entry) => seenBy(caller.user_id, entry)),
    page.limit,
    (entry) => [entry.date, entry.id],
  );
}
