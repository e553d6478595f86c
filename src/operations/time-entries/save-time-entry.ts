import { appendHistory } from '#db/history.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import type { Context } from '#operations/context.ts';
import { historyRow } from '#operations/history-row.ts';
import { readVisibleEntry } from './read-visible-entry.ts';

/** Writes an entry and its line of the history, and returns it as the caller sees it. `before` null: it is new. */
export async function saveTimeEntry(
  ctx: Context,
  caller: UserCaller,
  action: 'created' | 'changed' | 'approved' | 'rejected',
  before: TimeEntry | null,
  after: TimeEntry,
): Promise<ShownTimeEntry> {
  await saveTimeEntries(ctx, [after]);
  await appendHistory(ctx, [historyRow(ctx, action, 'time_entry', before, after)]);
  return readVisibleEntry(ctx, caller, after.id);
}
