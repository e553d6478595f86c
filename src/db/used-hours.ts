import type { TimeEntry } from '#domain/time-entry.ts';
import type { Store } from './engine.ts';

/** How many time entries that use up the same line item's (or, without one, budget's) hours are alike. */
export type AlikeUses = Pick<TimeEntry, 'budget_id' | 'line_item_id' | 'hours'> & { count: number };

/** The time entries on some budgets that use up their hours: all but the rejected ones. SQL only counts: hours are added up by the domain alone. */
export async function countAlikeUses({ db }: Store, budgetIds: readonly string[]): Promise<AlikeUses[]> {
  if (budgetIds.length === 0) return [];
  return db
    .selectFrom('time_entries')
    .select(['budget_id', 'line_item_id', 'hours'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('budget_id', 'in', budgetIds)
    .where('status', '<>', 'rejected')
    .groupBy(['budget_id', 'line_item_id', 'hours'])
    .execute();
}
