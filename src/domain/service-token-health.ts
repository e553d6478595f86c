import type { Rejection, RejectionCode } from './ingest-item.ts';
import type { Instant } from './instant.ts';

type ItemKind = Rejection['kind'];

/** How many items of a kind came to what, and when one last did. */
export type ItemCount = { kind: ItemKind; outcome: 'received' | 'stored' | RejectionCode; count: number; last_at: Instant };

/** What a service token’s items came to, in numbers and codes alone. `items_stored`: signals new or changed, and new drafts. */
export type ServiceTokenHealth = {
  items_received: number;
  items_stored: number;
  items_refused: number;
  last_refused_at: Instant | null;
  /** Most frequent first. */
  refusals: { error: RejectionCode; kind: ItemKind; count: number; last_at: Instant }[];
};

/** What one ingest call adds to the counts; nothing where it sent nothing. */
export function countItems(
  received: Record<ItemKind, number>,
  stored: Record<ItemKind, number>,
  rejected: readonly Pick<Rejection, 'kind' | 'error'>[],
  now: Instant,
): ItemCount[] {
  const refused = Map.groupBy(rejected, ({ kind, error }) => `${kind} ${error}`);
  const counts: Omit<ItemCount, 'last_at'>[] = [
    { kind: 'signal', outcome: 'received', count: received.signal },
    { kind: 'draft', outcome: 'received', count: received.draft },
    { kind: 'signal', outcome: 'stored', count: stored.signal },
    { kind: 'draft', outcome: 'stored', count: stored.draft },
    ...[...refused.values()].flatMap((alike) =>
      alike.slice(0, 1).map(({ kind, error }) => ({ kind, outcome: error, count: alike.length })),
    ),
  ];
  return counts.filter(({ count }) => count > 0).map((count) => ({ ...count, last_at: now }));
}

export function healthOf(counts: readonly ItemCount[]): ServiceTokenHealth {
  const sum = (outcome: ItemCount['outcome']) => counts.reduce((total, row) => (row.outcome === outcome ? total + row.count : total), 0);
  const refusals = counts.flatMap(({ outcome, ...row }) =>
    outcome === 'received' || outcome === 'stored' ? [] : [{ error: outcome, ...row }],
  );
  return {
    items_received: sum('received'),
    items_stored: sum('stored'),
    items_refused: refusals.reduce((total, { count }) => total + count, 0),
    last_refused_at: refusals.length === 0 ? null : Math.max(...refusals.map(({ last_at }) => last_at)),
    refusals: refusals.sort((a, b) => b.count - a.count || (`${a.kind} ${a.error}` < `${b.kind} ${b.error}` ? -1 : 1)),
  };
}
