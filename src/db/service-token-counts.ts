import type { ItemCount } from '#domain/service-token-health.ts';
import type { Store } from './engine.ts';

/**
 * Adds to what a service token’s items came to, in one statement. The last one of its transaction: agents that share a token wait here for each
 * other’s commit and for nothing else. The rows are taken in the order of their key, so that none waits for another in a circle.
 */
export async function addServiceTokenCounts({ db }: Store, serviceTokenId: string, counts: readonly ItemCount[]): Promise<void> {
  if (counts.length === 0) return;
  const rows = counts.map((count) => ({ service_token_id: serviceTokenId, ...count }));
  await db
    .insertInto('service_token_counts')
    .values(rows.toSorted((a, b) => (`${a.kind} ${a.outcome}` < `${b.kind} ${b.outcome}` ? -1 : 1)))
    .onConflict((conflict) =>
      conflict.columns(['service_token_id', 'kind', 'outcome']).doUpdateSet((set) => ({
        count: set('service_token_counts.count', '+', set.ref('excluded.count')),
        last_at: set.ref('excluded.last_at'),
      })),
    )
    .execute();
}

/** What the items of each of these service tokens came to. */
export async function listServiceTokenCounts({ db }: Store, serviceTokenIds: readonly string[]): Promise<Map<string, ItemCount[]>> {
  if (serviceTokenIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_token_counts')
    .selectAll()
    .where('service_token_id', 'in', serviceTokenIds)
    .orderBy('service_token_id')
    .orderBy('kind')
    .orderBy('outcome')
    .execute();
  const counts = new Map<string, ItemCount[]>();
  for (const { service_token_id, ...count } of rows) counts.set(service_token_id, [...(counts.get(service_token_id) ?? []), count]);
  return counts;
}
