import { listTimeEntryHistory } from '#db/history.ts';
import type { Instant } from '#domain/instant.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { type SeenBy, seenBy } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { readVisibleEntry } from './read-visible-entry.ts';

/** One thing that happened to a time entry. `actor_id` and `actor_name` null: nobody signed in did it. */
export type TimeEntryEvent = {
  at: Instant;
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  before: SeenBy<TimeEntry> | null;
  after: SeenBy<TimeEntry> | null;
};

/** What happened to a time entry within the caller's scope, oldest first; also of one that has been deleted. Throws `not_found`. */
export async function getTimeEntryHistory(ctx: Context, id: string): Promise<TimeEntryEvent[]> {
  const caller = authorizeUser(ctx, 'getTimeEntryHistory');
  const rows = await listTimeEntryHistory(ctx, caller, id);
  if (rows.length === 0) await readVisibleEntry(ctx, caller, id);
  return rows.map(({ at, actor_id, actor_name, action, before, after }) => ({
    at,
    actor_id,
    actor_name,
    action,
    before: seenRow(caller.user_id, before),
    after: seenRow(caller.user_id, after),
  }));
}

function seenRow(readerId: string, row: string | null): SeenBy<TimeEntry> | null {
  return row === null ? null : seenBy(readerId, JSON.parse(row) as TimeEntry);
}
