import type { LineItem } from '#domain/catalogue.ts';
import type { PageRequest } from '#domain/page.ts';
import { noteChange } from './change-feed.ts';
import { containsText } from './contains-text.ts';
import type { Store, UpsertPlan } from './engine.ts';

const PLAN: UpsertPlan<'line_items'> = {
  table: 'line_items',
  key: ['id'],
  keep: ['budget_id', 'created_at'],
  columns: {
    id: 'text',
    budget_id: 'text',
    name: 'text',
    billable: 'integer',
    hours: 'double precision',
    archived_at: 'bigint',
    version: 'integer',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

export type LineItemFilter = { include_archived: number; budget_id?: string | undefined; search?: string | undefined };

export async function findLineItems({ db }: Store, ids: readonly string[]): Promise<LineItem[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('line_items').selectAll().where('id', 'in', ids).execute();
}

/** Line items by name, then id. One row more than a page, if there is one. */
export async function listLineItems({ db }: Store, filter: LineItemFilter, { limit, after }: PageRequest): Promise<LineItem[]> {
  const [name, id] = after ?? [];
  let query = db.selectFrom('line_items').selectAll();
  if (filter.include_archived === 0) query = query.where('archived_at', 'is', null);
  if (filter.budget_id !== undefined) query = query.where('budget_id', '=', filter.budget_id);
  if (filter.search !== undefined) query = query.where(containsText(['name'], filter.search));
  if (name !== undefined && id !== undefined) query = query.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)));
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

/** Every line item, archived included. */
export async function listAllLineItems({ db }: Store): Promise<LineItem[]> {
  return db.selectFrom('line_items').selectAll().orderBy('id').execute();
}

/** Everything work can be matched to, archived included. */
export async function listLineItemsForMatching({ db }: Store) {
  return db.selectFrom('line_items').select(['id', 'budget_id', 'billable', 'archived_at']).execute();
}

/** Writes line items as they are given, new or changed. Who changes one holds the lock on the catalogue. */
export async function saveLineItems(store: Store, lineItems: readonly LineItem[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, lineItems);
  if (lineItems.length > 0) noteChange(store, 'catalogue', null);
}
