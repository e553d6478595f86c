import type { Day } from '#domain/day.ts';
import type { Use } from '#domain/suggested-targets.ts';
import type { Store } from './engine.ts';

/** How often a user booked on each budget and each task, by day, from a day on. Rejected entries don’t count. */
export async function listRecentUses({ db }: Store, userId: string, target: 'budget_id' | 'task_id', from: Day): Promise<Use[]> {
  const rows = await db
    .selectFrom('time_entries')
    .select(['date', target])
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('status', '<>', 'rejected')
    .where(target, 'is not', null)
    .groupBy(['date', target])
    .orderBy('date')
    .orderBy(target)
    .execute();
  return rows.map((row) => ({ id: row[target] as string, date: row.date, count: row.count }));
}
