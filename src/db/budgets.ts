import type { Budget } from '#domain/catalogue.ts';
import type { Store } from './engine.ts';

export async function findBudgets({ db }: Store, ids: readonly string[]): Promise<Budget[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('budgets').selectAll().where('id', 'in', ids).execute();
}

/** Everything work can be matched to, archived included. */
export async function listBudgetsForMatching({ db }: Store) {
  return db.selectFrom('budgets').select(['id', 'code', 'billable', 'archived_at']).execute();
}
