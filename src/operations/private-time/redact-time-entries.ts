import { appendHistory } from '#db/history.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import { isPrivateBooking, redactBooking } from '#domain/private-booking.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { MADE_PRIVATE } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';
import { historyRow } from '#operations/history-row.ts';

/**
 * Takes the texts from those of some time entries that were made of a private draft or that say something private themselves. Hours and
 * status stay. The entries are locked and were made of drafts. Returns how many changed.
 */
export async function redactTimeEntries(
  ctx: Context,
  pages: AsyncIterable<TimeEntry[]>,
  hasPrivateText: HasPrivateText,
  privateDraftIds: ReadonlySet<string>,
): Promise<number> {
  let count = 0;
  for await (const page of pages) {
    const changed = page.flatMap((entry) => {
      const isPrivate = privateDraftIds.has(entry.draft_id ?? '') || isPrivateBooking(entry, hasPrivateText);
      const silent = redactBooking(entry, isPrivate, hasPrivateText);
      return silent === entry ? [] : [{ silent, after: { ...silent, version: entry.version + 1, updated_at: ctx.clock() } }];
    });
    await saveTimeEntries(
      ctx,
      changed.map(({ after }) => after),
    );
    // The entry as it was, but for what it said: the history tells that it was made private, not what.
    await appendHistory(
      ctx,
      changed.map(({ silent, after }) => historyRow(ctx, MADE_PRIVATE, 'time_entry', silent, after)),
    );
    count += changed.length;
  }
  return count;
}
