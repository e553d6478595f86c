import type { Interval } from '#domain/interval.ts';
import { type Claim, type Holding, settleMinutes } from './ledger.ts';
import { type Loss, lossesOf } from './losses.ts';
import type { Piece } from './pieces.ts';
import { type HolderKind, precedenceOf } from './precedence.ts';
import type { DraftingSettings } from './settings.ts';

/** Who has time in a day. */
export type Holder = { kind: 'time_entry' | 'draft'; id: string };

/** Time that is settled before anything is drafted: booked, or of a draft that the engine may not touch. */
export type HeldTime = { kind: 'booked' | 'decided'; holder: Holder; interval: Interval };

/** A stretch of the day with one owner and kind of claim. `owner`: the key of a group of pieces, or of a holder. */
export type OwnedStretch = Interval & { owner: string; kind: HolderKind };

/** A piece that wants time, and whose it would be. `holder`: the draft that already stands for its signal; null for what is yet to be drafted. */
export type Claimant<P extends Piece> = { piece: P; owner: string; holder: Holder | null };

/** What a piece was given of the time it claims. */
export type Given<P extends Piece> = Claimant<P> & { kind: HolderKind; given: Interval[] };

/** What it was given, and what it lost to whom: together its piece. `stretches`: the whole day's, by which a part of the share is told its own losses. */
export type Share<P extends Piece> = Given<P> & { losses: Loss[]; stretches: readonly OwnedStretch[] };

/** Shares the minutes of a day among what claims them, each to one (docs/drafting.md, step 3). */
export function shareMinutes<P extends Piece>(
  claimants: readonly Claimant<P>[],
  held: readonly HeldTime[],
  settings: DraftingSettings,
): Share<P>[] {
  const precedence = precedenceOf(settings);
  const shares = claimants.map(
    (claimant): Given<P> => ({ ...claimant, kind: claimant.holder ? 'decided' : claimant.piece.kind, given: [] }),
  );
  const owners = [
    ...held.map(({ kind, holder }) => ({ kind, owner: ownerKey(holder) })),
    ...shares.map(({ kind, owner }) => ({ kind, owner })),
  ];
  const claims: Claim[] = [
    ...held.map(({ kind, holder, interval }) => ({ interval, rank: precedence.indexOf(kind), id: holder.id })),
    ...shares.map(({ kind, piece }) => ({ interval: piece.interval, rank: precedence.indexOf(kind), id: piece.signal.id })),
  ];
  const holdings = settleMinutes(claims);
  for (const { claim, startsAt, endsAt } of holdings) shares[claim - held.length]?.given.push({ startsAt, endsAt });
  const stretches = joinOwned(holdings, owners);
  return shares.map((share) => ({ ...share, losses: lossesOf(share, stretches), stretches }));
}

/** The key of time that a draft or time entry already has. */
export function ownerKey({ kind, id }: Holder): string {
  return JSON.stringify([kind, id]);
}

function joinOwned(holdings: readonly Holding[], owners: readonly { owner: string; kind: HolderKind }[]): OwnedStretch[] {
  const stretches: OwnedStretch[] = [];
  for (const { startsAt, endsAt, claim } of holdings) {
    const { owner, kind } = owners[claim] as { owner: string; kind: HolderKind };
    const last = stretches.at(-1);
    if (last && last.owner === owner && last.kind === kind && last.endsAt === startsAt) last.endsAt = endsAt;
    else stretches.push({ startsAt, endsAt, owner, kind });
  }
  return stretches;
}
