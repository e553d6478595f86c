import type { Budget } from '#domain/catalogue.ts';
import type { PageRequest } from '#domain/page.ts';
import { noteChange } from './change-feed.ts';
import { containsText } from './contains-text.ts';
import type { Store, UpsertPlan } from './engine.ts';

const PLAN: UpsertPlan<'budgets'> = {
  table: 'budgets',
  key: ['id'],
  keep: ['is_sample', 'created_at'],
  columns: {
    id: 'text',
    name: 'text',
    client: 'text',
    code: 'text',
    billable: 'integer',
    hours: 'double precision',
    is_sample: 'integer',
    archived_at: 'bigint',
    version: 'integer',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

export type BudgetFilter = { include_archived: number; search?: string | undefined };

export async function findBudgets({ db }: Store, ids: readonly string[]): Promise<Budget[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('budgets').selectAll().where('id', 'in', ids).execute();
}

export async function findBudgetByCode({ db }: Store, code: string): Promise<Budget | undefined> {
  return db.selectFrom('budgets').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Budgets by name, then id. `search`: part of name, client or code. One row more than a page, if there is one. */
export async function listBudgets({ db }: Store, filter: BudgetFilter, { limit, after }: PageRequest): Promise<Budget[]> {
  const [name, id] = after ?? [];
  let query = db.selectFrom('budgets').selectAll();
  if (filter.include_archived === 0) query = query.where('archived_at', 'is', null);
  if (filter.search !== undefined) query = query.where(containsText(['name', 'client', 'code'], filter.search));
  if (name !== undefined && id !== undefined) query = query.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)));
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

/** Every budget, archived included. */
export async function listAllBudgets({ db }: Store): Promise<Budget[]> {
  return db.selectFrom('budgets').selectAll().orderBy('id').execute();
}

/** Everything work can be matched to, archived included. */
export async function listBudgetsForMatching({ db }: Store) {
  return db.selectFrom('budgets').select(['id', 'code', 'billable', 'archived_at']).execute();
}

/** Writes budgets as they are given, new or changed. Who changes one holds the lock on the catalogue. */
export async function saveBudgets(store: Store, budgets: readonly Budget[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, budgets);
  if (budgets.length > 0) noteChange(store, 'catalogue', null);
}
