import type { MinuteReach } from '#domain/placed-minutes.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Store } from './engine.ts';

/** The user's placed entries that may have time in `span`: those dated from `from` to `to`, and those that were given times of day within it. */
export async function listPlacedEntries(
  { db }: Store,
  userId: string,
  { from, to, span }: MinuteReach,
): Promise<Pick<TimeEntry, 'id' | 'intervals' | 'updated_at'>[]> {
  const placed = db
    .selectFrom('time_entries')
    .select(['id', 'intervals', 'updated_at'])
    .where('user_id', '=', userId)
    .where('intervals', 'is not', null);
  const byDate = await placed.where('date', '>=', from).where('date', '<=', to).orderBy('id').execute();
  const byTime = await placed.where('started_at', '<', span.endsAt).where('ended_at', '>', span.startsAt).orderBy('id').execute();
  return [...new Map([...byDate, ...byTime].map((entry) => [entry.id, entry])).values()];
}
