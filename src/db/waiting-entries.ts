import type { AlikeWaitingEntries, ApprovalGroupKey } from '#domain/approval-groups.ts';
import { addDays } from '#domain/day.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { TimeEntryFilter } from '#domain/time-entry-filter.ts';
import type { NamedTimeEntry } from '#domain/time-entry-view.ts';
import type { Store } from './engine.ts';
import type { EntryReader } from './entry-scope.ts';
import { visible, withNames } from './time-entry-lists.ts';

/** Of the entries of others that wait and that the reader may see, how many are alike. */
export async function countAlikeWaitingEntries(
  store: Store,
  reader: EntryReader,
  filter: Pick<TimeEntryFilter, 'user_id' | 'week_of'>,
): Promise<AlikeWaitingEntries[]> {
  return visible(store, reader, { ...filter, status: 'draft' })
    .innerJoin('users as owners', 'owners.id', 'time_entries.user_id')
    .where('time_entries.user_id', '<>', reader.user_id)
    .select(['time_entries.user_id', 'owners.name as user_name', 'date', 'hours', 'billable', 'billable_hours'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy(['time_entries.user_id', 'owners.name', 'date', 'hours', 'billable', 'billable_hours'])
    .execute();
}

/** The waiting entries of people's weeks, the oldest day first. `groups`: no more than one statement takes alternatives. */
export async function listWaitingEntries(store: Store, groups: readonly ApprovalGroupKey[]): Promise<NamedTimeEntry[]> {
  if (groups.length === 0) return [];
  const waiting = store.db
    .selectFrom('time_entries')
    .where('time_entries.status', '=', 'draft')
    .where((where) =>
      where.or(
        groups.map(({ user_id, week_of }) =>
          where.and([
            where('time_entries.user_id', '=', user_id),
            where('time_entries.date', '>=', week_of),
            where('time_entries.date', '<=', addDays(week_of, 6)),
          ]),
        ),
      ),
    );
  return withNames(waiting).orderBy('time_entries.date').orderBy('time_entries.id').execute();
}

/** Locks those of `ids` that the reader may see, in the order of their ids, until the transaction ends. */
export async function lockTimeEntries(store: Store, reader: EntryReader, ids: readonly string[]): Promise<TimeEntry[]> {
  if (ids.length === 0) return [];
  const entries = visible(store, reader).selectAll('time_entries').where('time_entries.id', 'in', ids);
  return store.engine.lockRows(entries.orderBy('time_entries.id')).execute();
}
