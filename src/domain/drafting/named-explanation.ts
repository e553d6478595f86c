import type { Instant } from '#domain/instant.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import { addsMoreThanATenth } from '#domain/rounding.ts';
import type { DraftExplanation, Evidence, ExplainedLoss, LossReason, SignalShare, TriedTier } from './explanation.ts';
import type { ScoredTarget } from './match.ts';
import type { ClaimKind } from './settings.ts';
import type { Holder } from './share-minutes.ts';
import type { Target } from './target.ts';

/** Rows that an explanation speaks of, by id. What is gone is missing. */
export type ExplanationNames = {
  signals: ReadonlyMap<string, { title: string | null; source: string; signal_type: string }>;
  budgets: ReadonlyMap<string, { name: string }>;
  lineItems: ReadonlyMap<string, { name: string }>;
  tasks: ReadonlyMap<string, { title: string; task_key: string | null }>;
  drafts: ReadonlyMap<string, { description: string | null }>;
  timeEntries: ReadonlyMap<string, { description: string | null }>;
};

type NamedSignal = { signal_id: string; title: string | null; source: string | null; signal_type: string | null };
type TargetNames = { budget_name: string | null; line_item_name: string | null; task_title: string | null };
export type NamedTarget = ScoredTarget & TargetNames;

/** An explanation as its user reads it: minutes (fractions of them too), and names. */
export type NamedExplanation = {
  signals: (NamedSignal & {
    kind: ClaimKind;
    starts_at: Instant;
    ends_at: Instant;
    claimed_minutes: number;
    given_minutes: number;
    lost: { to: (Holder & { description: string | null }) | null; reason: LossReason | null; minutes: number }[];
  })[];
  evidence: (NamedSignal & { kind: ClaimKind; lost_minutes: number; reason: LossReason })[];
  matched_by: { signal_id: string; tiers: { tier: TriedTier['tier']; candidates: NamedTarget[] }[] };
  /** Of joined drafts that were not all booked on the same, the one that was taken first; else empty. */
  joined_targets: (Target & TargetNames)[];
  rule: DraftExplanation['rule'];
  rule_set_version: string;
  time_zone: string;
  raw_minutes: number;
  rounded_minutes: number;
  rounding: string;
  rounding_minutes: number;
  /** 1 where rounding adds more than a tenth of the raw minutes. */
  rounding_warning: number;
};

export function nameExplanation(explanation: DraftExplanation, names: ExplanationNames): NamedExplanation {
  const { signals, evidence, matched_by, joined_targets = [], raw_minutes, rounded_minutes, ...rest } = explanation;
  return {
    signals: signals.map((share) => nameShare(share, names)),
    evidence: evidence.map((one) => nameEvidence(one, names)),
    matched_by: {
      ...matched_by,
      tiers: matched_by.tiers.map(({ tier, candidates }) => ({ tier, candidates: candidates.map((target) => nameTarget(target, names)) })),
    },
    joined_targets: joined_targets.map((target) => nameTarget(target, names)),
    ...rest,
    raw_minutes,
    rounded_minutes,
    rounding_minutes: rounded_minutes - raw_minutes,
    rounding_warning: addsMoreThanATenth(raw_minutes, rounded_minutes) ? 1 : 0,
  };
}

export function signalsNamedBy({ signals, evidence }: DraftExplanation): string[] {
  return [...signals, ...evidence].map((one) => one.signal_id);
}

export function targetsNamedBy({ matched_by, joined_targets = [] }: DraftExplanation): Target[] {
  return [...matched_by.tiers.flatMap((tier) => tier.candidates), ...joined_targets];
}

export function holdersNamedBy({ signals }: DraftExplanation): Holder[] {
  return signals.flatMap((share) => share.lost.map((loss) => loss.to)).filter((to) => to !== null);
}

function nameShare({ claimed, claimed_ms, given_ms, lost, ...share }: SignalShare, names: ExplanationNames) {
  return {
    ...share,
    ...nameSignal(share.signal_id, names),
    starts_at: claimed.startsAt,
    ends_at: claimed.endsAt,
    claimed_minutes: claimed_ms / MS_PER_MINUTE,
    given_minutes: given_ms / MS_PER_MINUTE,
    lost: lost.map((loss) => nameLoss(loss, names)),
  };
}

function nameLoss({ to, reason, ms }: ExplainedLoss, { drafts, timeEntries }: ExplanationNames) {
  const held = to && (to.kind === 'draft' ? drafts : timeEntries).get(to.id);
  return { to: to && { ...to, description: held?.description ?? null }, reason, minutes: ms / MS_PER_MINUTE };
}

function nameEvidence({ lost_ms, ...evidence }: Evidence, names: ExplanationNames) {
  return { ...evidence, ...nameSignal(evidence.signal_id, names), lost_minutes: lost_ms / MS_PER_MINUTE };
}

function nameSignal(signal_id: string, { signals }: ExplanationNames): NamedSignal {
  const { title = null, source = null, signal_type = null } = signals.get(signal_id) ?? {};
  return { signal_id, title, source, signal_type };
}

function nameTarget<Named extends Target>(target: Named, { budgets, lineItems, tasks }: ExplanationNames): Named & TargetNames {
  return {
    ...target,
    budget_name: budgets.get(target.budget_id ?? '')?.name ?? null,
    line_item_name: lineItems.get(target.line_item_id ?? '')?.name ?? null,
    task_title: tasks.get(target.task_id ?? '')?.title ?? null,
  };
}
