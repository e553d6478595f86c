import type { Day } from '#domain/day.ts';
import type { MinuteReach } from '#domain/placed-minutes.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Store } from './engine.ts';
import { inParts } from './in-parts.ts';

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

/** The hours of each of the user's time entries on these days, whatever its status. */
export async function listHoursOnDays({ db }: Store, userId: string, days: readonly Day[]): Promise<Pick<TimeEntry, 'date' | 'hours'>[]> {
  const entries: Pick<TimeEntry, 'date' | 'hours'>[] = [];
  for (const some of inParts(days)) {
    const ofSome = db.selectFrom('time_entries').select(['date', 'hours']).where('user_id', '=', userId).where('date', 'in', some);
    entries.push(...(await ofSome.orderBy('date').orderBy('id').execute()));
  }
  return entries;
}
