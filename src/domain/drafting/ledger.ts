import type { Interval } from '#domain/interval.ts';
import { compareText } from './activity.ts';

/** A wish for time. The lowest `rank` has it; `id` settles what nothing else does. */
export type Claim = { interval: Interval; rank: number; id: string };

/** A stretch of the day and the claim that has it, as its index. */
export type Holding = Interval & { claim: number };

/**
 * The minute ledger (docs/drafting.md, step 3): gives each instant that is claimed to exactly one claim, the one that comes first by rank;
 * of one rank the shorter claim, since what is shorter says more exactly what was done; then the one that ends first. Ascending, disjoint.
 *
 *     meeting        ├─────────┤            rank 1
 *     timer     ├─────────────────────┤     rank 2
 *     commit             ├────────┤         rank 3
 *     holdings  ├─ t ┤── m ────┤─ t ──┤
 *
 * Claims are taken in that order and each paints the free stretches between the sorted ends of all claims. A painted stretch points to the
 * next free one, so none is visited twice: n log n in the number of claims, whatever their length.
 */
export function settleMinutes(claims: readonly Claim[]): Holding[] {
  const edges = [...new Set(claims.flatMap(({ interval }) => [interval.startsAt, interval.endsAt]))].sort((a, b) => a - b);
  const stretchAt = new Map(edges.map((edge, stretch) => [edge, stretch]));
  const holders = new Int32Array(edges.length).fill(-1);
  const nextFree = Int32Array.from({ length: edges.length + 1 }, (_, stretch) => stretch);
  for (const claim of inOrder(claims)) {
    const { startsAt, endsAt } = (claims[claim] as Claim).interval;
    const until = stretchAt.get(endsAt) as number;
    for (let at = firstFree(nextFree, stretchAt.get(startsAt) as number); at < until; at = firstFree(nextFree, at)) {
      holders[at] = claim;
      nextFree[at] = at + 1;
    }
  }
  return joined(edges, holders);
}

function inOrder(claims: readonly Claim[]): number[] {
  const lengthMs = ({ interval }: Claim) => interval.endsAt - interval.startsAt;
  return claims
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [claims[a] as Claim, claims[b] as Claim];
      return (
        one.rank - other.rank ||
        lengthMs(one) - lengthMs(other) ||
        one.interval.endsAt - other.interval.endsAt ||
        compareText(one.id, other.id)
      );
    });
}

/** The first free stretch at `from` or after it. What is passed on the way is pointed closer to it, which keeps later searches short. */
function firstFree(nextFree: Int32Array, from: number): number {
  let free = from;
  while (nextFree[free] !== free) free = nextFree[free] as number;
  for (let at = from; at !== free; ) {
    const next = nextFree[at] as number;
    nextFree[at] = free;
    at = next;
  }
  return free;
}

function joined(edges: readonly number[], holders: Int32Array): Holding[] {
  const holdings: Holding[] = [];
  for (let stretch = 0; stretch < edges.length - 1; stretch += 1) {
    const claim = holders[stretch] as number;
    if (claim === -1) continue;
    const startsAt = edges[stretch] as number;
    const last = holdings.at(-1);
    if (last && last.claim === claim && last.endsAt === startsAt) last.endsAt = edges[stretch + 1] as number;
    else holdings.push({ startsAt, endsAt: edges[stretch + 1] as number, claim });
  }
  return holdings;
}
