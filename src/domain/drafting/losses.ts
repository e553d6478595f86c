import { clip, totalMs } from '#domain/interval.ts';
import type { Piece } from './pieces.ts';
import type { HolderKind } from './precedence.ts';
import type { Given, OwnedStretch } from './share-minutes.ts';

/** Time that a share did not get. `owner` null: several others, too many to name. */
export type Loss = { owner: string | null; kind: HolderKind | null; ms: number };

/** More says nothing to a reader, and cost and size of a day's explanations stay in proportion to its signals. */
const MOST_STRETCHES_WALKED = 64;
const MOST_OWNERS_NAMED = 8;

/**
 * What a share lost and to whom, in the order of time (docs/drafting.md, step 8). What it was given and what it lost add up to its piece
 * exactly. `stretches` ascend.
 *
 *     piece         ├──────────────────────┤
 *     stretches  ├──── meeting ───┤─ own ──┤─ … ─┤
 *     losses        ├── meeting ──┤
 */
export function lossesOf<P extends Piece>(share: Given<P>, stretches: readonly OwnedStretch[]): Loss[] {
  const { interval } = share.piece;
  const lostMs = interval.endsAt - interval.startsAt - totalMs(share.given);
  if (lostMs === 0) return [];
  const losses = new Map<string, Loss>();
  const first = firstStretchAt(stretches, interval.startsAt);
  for (const stretch of stretches.slice(first, first + MOST_STRETCHES_WALKED)) {
    const part = clip(stretch, interval);
    if (part === null) break;
    // Of a stretch that its own draft has, its own part is no loss.
    const ownMs = stretch.owner === share.owner && stretch.kind === share.kind ? overlapMs(share, part) : 0;
    const ms = part.endsAt - part.startsAt - ownMs;
    if (ms === 0) continue;
    const key = `${stretch.owner} ${stretch.kind}`;
    const loss = losses.get(key) ?? { owner: stretch.owner, kind: stretch.kind, ms: 0 };
    losses.set(key, { ...loss, ms: loss.ms + ms });
  }
  return nameLargest([...losses.values()], lostMs);
}

/** The largest by name, still in the order of time, and the rest as one sum. */
function nameLargest(losses: readonly Loss[], lostMs: number): Loss[] {
  const largest = new Set(losses.toSorted((a, b) => b.ms - a.ms).slice(0, MOST_OWNERS_NAMED));
  const named = losses.filter((loss) => largest.has(loss));
  const restMs = lostMs - named.reduce((sum, { ms }) => sum + ms, 0);
  return restMs > 0 ? [...named, { owner: null, kind: null, ms: restMs }] : named;
}

function overlapMs<P extends Piece>({ given }: Given<P>, part: { startsAt: number; endsAt: number }): number {
  return given.reduce((sum, one) => sum + Math.max(0, Math.min(one.endsAt, part.endsAt) - Math.max(one.startsAt, part.startsAt)), 0);
}

function firstStretchAt(stretches: readonly OwnedStretch[], at: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as OwnedStretch).endsAt <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
