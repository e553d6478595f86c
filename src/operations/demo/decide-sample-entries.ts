import type { Day } from '#domain/day.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';
import { approveTimeEntry } from '#operations/time-entries/approve-time-entry.ts';
import { listTimeEntries } from '#operations/time-entries/list-time-entries.ts';
import { rejectTimeEntry } from '#operations/time-entries/reject-time-entry.ts';
import { contextOf } from './decide-sample-drafts.ts';

const REASON = 'Please say in a few words what came of this: the client reads it.';
type Booked = { date: Day; hours: number; user_name: string | null; description: string | null };

const EVERY_ENTRY = { limit: 500, after: undefined };

/** A sample manager approves what reports booked up to `lastDay`, and sends the longest of these back with a reason. What is later waits. */
export async function decideSampleEntries(system: Context, manager: User, lastDay: Day): Promise<void> {
  const ctx = await contextOf(system, manager);
  const { rows } = await listTimeEntries(ctx, { status: 'draft', date_to: lastDay }, EVERY_ENTRY);
  const waiting = rows.filter((entry) => entry.user_id !== manager.id).sort(longestFirst);
  const [rejected, ...approved] = waiting;
  for (const entry of approved) await approveTimeEntry(ctx, entry.id, {});
  if (rejected) await rejectTimeEntry(ctx, rejected.id, REASON);
}

/** By what was booked, never by ids, which differ from run to run. */
function longestFirst(one: Booked, other: Booked): number {
  return other.hours - one.hours || (keyOf(one) < keyOf(other) ? -1 : 1);
}

function keyOf({ date, user_name, description }: Booked): string {
  return `${date} ${user_name} ${description}`;
}
