import { clip, totalMs } from '#domain/interval.ts';
import type { Piece } from './pieces.ts';
import type { HolderKind } from './precedence.ts';
import type { Given, OwnedStretch } from './share-minutes.ts';

/** Time that a share did not get. `owner` null: several others, too many to name. */
export type Loss = { owner: string | null; kind: HolderKind | null; ms: number };

/** What one share may name. More says nothing to a reader, and the cost of a day stays in proportion to its signals. */
const MOST_STRETCHES_NAMED = 64;

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
  let leftMs = interval.endsAt - interval.startsAt - totalMs(share.given);
  if (leftMs === 0) return [];
  const losses = new Map<string, Loss>();
  const first = firstStretchAt(stretches, interval.startsAt);
  for (const stretch of stretches.slice(first, first + MOST_STRETCHES_NAMED)) {
    const part = clip(stretch, interval);
    if (part === null) break;
    // Of a stretch that its own draft has, its own part is no loss.
    const ownMs = stretch.owner === share.owner && stretch.kind === share.kind ? overlapMs(share, part) : 0;
    const ms = part.endsAt - part.startsAt - ownMs;
    if (ms === 0) continue;
    const key = `${stretch.owner} ${stretch.kind}`;
    const loss = losses.get(key) ?? { owner: stretch.owner, kind: stretch.kind, ms: 0 };
    loss.ms += ms;
    leftMs -= ms;
    losses.set(key, loss);
  }
  return leftMs > 0 ? [...losses.values(), { owner: null, kind: null, ms: leftMs }] : [...losses.values()];
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
