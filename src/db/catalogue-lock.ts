import type { Store } from './engine.ts';

/**
 * Makes those who change the catalogue take turns until the transaction ends: who holds it sees which ids, codes and keys are
 * taken and what is archived, and nobody changes that meanwhile. The row it locks is there before the first user is.
 */
export async function lockCatalogue({ db, engine }: Store): Promise<void> {
  const query = db.selectFrom('tool_permissions').select('tool').where('tool', '=', 'budgets').where('access_level', '=', 'executive');
  await engine.lockRows(query).executeTakeFirstOrThrow();
}
