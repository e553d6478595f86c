import type { LineItem } from '#domain/catalogue.ts';
import type { Store } from './engine.ts';

export async function findLineItems({ db }: Store, ids: readonly string[]): Promise<LineItem[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('line_items').selectAll().where('id', 'in', ids).execute();
}

/** Everything work can be matched to, archived included. */
export async function listLineItemsForMatching({ db }: Store) {
  return db.selectFrom('line_items').select(['id', 'budget_id', 'billable', 'archived_at']).execute();
}
