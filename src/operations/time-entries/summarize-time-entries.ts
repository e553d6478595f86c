import { countAlikeTimeEntries } from '#db/time-entry-lists.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import { summarizeTimeEntries as addUp, type TimeEntrySummary } from '#domain/time-entry-summary.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** Hours a day and in all, of exactly the entries that `listTimeEntries` gives for the same filter. */
export async function summarizeTimeEntries(ctx: Context, filter: TimeEntryFilter): Promise<TimeEntrySummary> {
  const caller = authorizeUser(ctx, 'summarizeTimeEntries');
  return addUp(await countAlikeTimeEntries(ctx, caller, filter));
}
