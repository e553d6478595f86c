import type { Interval } from '#domain/interval.ts';
import type { ScoredTarget } from './match.ts';
import type { ClaimKind } from './settings.ts';
import type { Holder } from './share-minutes.ts';
import type { Target } from './target.ts';

/** Why a signal did not get time it claims: it is booked, decided on, or of a kind or a claim that comes first; or its own draft has it already. */
export const LOSS_REASONS = ['booked', 'decided', 'precedence', 'same_kind', 'same_draft'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** `to` null: several others, too many to name; then the reason is null too. */
export type ExplainedLoss = { to: Holder | null; reason: LossReason | null; ms: number };

/** One signal of the draft: the time it claims in the day, what it gave to the draft, and what it lost. `given_ms` and the losses make `claimed_ms`. */
export type SignalShare = {
  signal_id: string;
  kind: ClaimKind;
  claimed: Interval;
  claimed_ms: number;
  given_ms: number;
  lost: ExplainedLoss[];
};

/** A signal of other work that lost time to this draft. */
export type Evidence = { signal_id: string; kind: ClaimKind; lost_ms: number; reason: LossReason };

/** What one tier found for the signal that speaks for the draft; nothing where it found nothing. */
export type TriedTier = { tier: 'signal' | 'code' | 'rule'; candidates: ScoredTarget[] };

/** What a rule of the user may set. */
export const RULE_WORDS = ['target', 'billable', 'description'] as const;
export type RuleWord = (typeof RULE_WORDS)[number];

/** Why a draft is what it is (docs/drafting.md, step 8), as it is stored: ids and figures, no text of a signal. */
export type DraftExplanation = {
  signals: SignalShare[];
  evidence: Evidence[];
  matched_by: { signal_id: string; tiers: TriedTier[] };
  /** The rule that holds for the signal that speaks for the draft, whether or not its target was taken. */
  rule: { index: number; name: string | null; sets: RuleWord[] } | null;
  rule_set_version: string;
  /** In which the day begins, and people read its times. */
  time_zone: string;
  raw_minutes: number;
  rounded_minutes: number;
  rounding: string;
  /** What drafts that were joined were booked on, the one that was taken first; only where not all of them were booked on the same. */
  joined_targets?: Target[];
};
