import { type Draft, parseIntervals, parseSignalIds } from '#domain/draft.ts';
import { clip, type Interval, intersect, subtract, totalMs, union } from '#domain/interval.ts';
import type { DraftExplanation, ExplainedLoss, SignalShare } from './explanation.ts';
import { settleMinutes } from './ledger.ts';
import type { HolderKind } from './precedence.ts';

type Part = Pick<Draft, 'intervals' | 'signal_ids' | 'raw_minutes'>;

/**
 * Why the two parts of a split draft are what they are. A signal on both sides of the cut is cut with the draft: its minutes are shared out
 * once more among the signals of the draft, as the day's were. Signals of other work that lost time stay with the first part, which they know.
 * `precedence`: kinds from the one that wins a minute first.
 */
export function splitExplanation(
  explanation: DraftExplanation,
  parts: readonly [Part, Part],
  precedence: readonly HolderKind[],
): [DraftExplanation, DraftExplanation] {
  const [first, second] = parts;
  const cut = parseIntervals(second.intervals)[0]?.startsAt ?? null;
  const whole = parts.flatMap(({ intervals }) => parseIntervals(intervals));
  const given = cut === null ? new Map<string, Interval[]>() : settle(explanation.signals, whole, precedence);
  const signalsOf = (part: Part, side: Interval) =>
    explanation.signals
      .filter(({ signal_id }) => parseSignalIds(part.signal_ids).includes(signal_id))
      .map((share) => (cut === null ? share : shareWithin(share, side, given.get(share.signal_id) ?? [])))
      .filter((share) => share !== null);
  const rounded = Math.round((explanation.rounded_minutes * rawOf(first)) / Math.max(rawOf(first) + rawOf(second), 1));
  const before = { startsAt: Number.NEGATIVE_INFINITY, endsAt: cut ?? 0 };
  const after = { startsAt: cut ?? 0, endsAt: Number.POSITIVE_INFINITY };
  return [
    { ...explanation, signals: signalsOf(first, before), raw_minutes: rawOf(first), rounded_minutes: rounded },
    {
      ...explanation,
      signals: signalsOf(second, after),
      evidence: [],
      raw_minutes: rawOf(second),
      rounded_minutes: explanation.rounded_minutes - rounded,
    },
  ];
}

/** Which minutes of the draft each of its signals gave, as the ledger shares them; what is not the draft's went to others. */
function settle(signals: readonly SignalShare[], whole: readonly Interval[], precedence: readonly HolderKind[]): Map<string, Interval[]> {
  const elsewhere = subtract(union(signals.map(({ claimed }) => claimed)), whole);
  const claims = [
    ...elsewhere.map((interval) => ({ interval, rank: -1, id: '' })),
    ...signals.map(({ claimed, kind, signal_id }) => ({ interval: claimed, rank: precedence.indexOf(kind), id: signal_id })),
  ];
  const bySignal = new Map<string, Interval[]>();
  for (const { claim, startsAt, endsAt } of settleMinutes(claims)) {
    const signalId = signals[claim - elsewhere.length]?.signal_id;
    if (signalId !== undefined) bySignal.set(signalId, [...(bySignal.get(signalId) ?? []), { startsAt, endsAt }]);
  }
  return bySignal;
}

/** Null where the signal claims nothing on this side. A point claims nothing anywhere, and is in the part that names it. */
function shareWithin(share: SignalShare, side: Interval, given: readonly Interval[]): SignalShare | null {
  if (share.claimed_ms === 0) return share;
  const claimed = clip(share.claimed, side);
  if (!claimed) return null;
  if (claimed.startsAt === share.claimed.startsAt && claimed.endsAt === share.claimed.endsAt) return share;
  const [claimed_ms, given_ms] = [totalMs([claimed]), totalMs(intersect(given, [claimed]))];
  return { ...share, claimed, claimed_ms, given_ms, lost: lossOf(share.lost, claimed_ms - given_ms) };
}

/** Where in its time a signal lost to whom isn't kept, so only one who has all of it can be named. */
function lossOf(lost: readonly ExplainedLoss[], ms: number): ExplainedLoss[] {
  if (ms === 0) return [];
  const [only] = lost;
  return [only && lost.length === 1 ? { ...only, ms } : { to: null, reason: null, ms }];
}

function rawOf({ raw_minutes }: Part): number {
  return raw_minutes ?? 0;
}
