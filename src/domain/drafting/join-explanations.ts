import type { DraftExplanation, Evidence, ExplainedLoss, SignalShare } from './explanation.ts';
import { type Target, targetsOnce } from './target.ts';

/**
 * Why a draft is what it is that was joined of several: each signal with all it gave to one of them, and how the match of the first of
 * `explanations` was found. What one of the drafts lost to another is the joined one's now. `ids`: of all the drafts, the one that is left first.
 * `targets`: what they were booked on, the one that is taken first.
 */
export function joinExplanations(
  explanations: readonly [DraftExplanation, ...DraftExplanation[]],
  ids: readonly string[],
  targets: readonly Target[],
): DraftExplanation {
  const [leader] = explanations;
  const shares = Map.groupBy(
    explanations.flatMap(({ signals }) => signals),
    ({ signal_id }) => signal_id,
  );
  const joinedTargets = targetsOnce([...targets, ...explanations.flatMap(({ joined_targets }) => joined_targets ?? [])]);
  const signals = [...shares.values()].map((ofSignal) => joinShares(ofSignal, ids));
  return {
    ...leader,
    signals,
    evidence: joinEvidence(explanations.flatMap(({ evidence }) => evidence).filter(({ signal_id }) => !shares.has(signal_id))),
    raw_minutes: explanations.reduce((sum, { raw_minutes }) => sum + raw_minutes, 0),
    rounded_minutes: explanations.reduce((sum, { rounded_minutes }) => sum + rounded_minutes, 0),
    ...(joinedTargets.length > 1 && { joined_targets: joinedTargets }),
  };
}

/** Two parts of a signal that was split touch; what they claim and give adds up. */
function joinShares(shares: readonly SignalShare[], ids: readonly string[]): SignalShare {
  return {
    ...(shares[0] as SignalShare),
    claimed: {
      startsAt: Math.min(...shares.map(({ claimed }) => claimed.startsAt)),
      endsAt: Math.max(...shares.map(({ claimed }) => claimed.endsAt)),
    },
    claimed_ms: shares.reduce((sum, { claimed_ms }) => sum + claimed_ms, 0),
    given_ms: shares.reduce((sum, { given_ms }) => sum + given_ms, 0),
    lost: joinLosses(shares.flatMap(({ lost }) => lost.map((loss) => withinJoined(loss, ids)))),
  };
}

function withinJoined(loss: ExplainedLoss, ids: readonly string[]): ExplainedLoss {
  const [id] = ids;
  if (id === undefined || loss.to?.kind !== 'draft' || !ids.includes(loss.to.id)) return loss;
  return { ...loss, to: { kind: 'draft', id }, reason: 'same_draft' };
}

function joinLosses(losses: readonly ExplainedLoss[]): ExplainedLoss[] {
  const byHolder = Map.groupBy(losses, ({ to, reason }) => JSON.stringify([to?.kind, to?.id, reason]));
  return [...byHolder.values()].map((same) => ({ ...(same[0] as ExplainedLoss), ms: same.reduce((sum, { ms }) => sum + ms, 0) }));
}

function joinEvidence(evidence: readonly Evidence[]): Evidence[] {
  const bySignal = Map.groupBy(evidence, ({ signal_id, kind, reason }) => JSON.stringify([signal_id, kind, reason]));
  return [...bySignal.values()].map((same) => ({
    ...(same[0] as Evidence),
    lost_ms: same.reduce((sum, { lost_ms }) => sum + lost_ms, 0),
  }));
}
