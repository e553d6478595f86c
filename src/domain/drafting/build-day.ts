import type { Instant } from '#domain/instant.ts';
import { totalMs } from '#domain/interval.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { type Activity, byStart, isPoint, readActivity } from './activity.ts';
import { admit, type LeftOut } from './admit.ts';
import type { Catalogue } from './catalogue.ts';
import { engineDraftId } from './draft-id.ts';
import { type DraftedGroup, type ExplainedShare, explainDrafts, explainShares } from './explain.ts';
import type { DraftExplanation } from './explanation.ts';
import { type Group, groupKey, groupShares, type MatchedPiece, type MatchedShare } from './group.ts';
import type { HeldBack } from './held-back.ts';
import { matchActivity } from './match.ts';
import { endInDay, type Piece, toPieces } from './pieces.ts';
import { burstReachMs, type DraftingSettings } from './settings.ts';
import { type Claimant, type HeldTime, type Holder, ownerKey, shareMinutes } from './share-minutes.ts';
import { type EngineDraft, toDraft } from './to-draft.ts';
import { wholeMinutes } from './whole-minutes.ts';

export type DayInput = HeldBack & {
  user_id: string;
  span: DaySpan;
  /** The zone in which the day begins. */
  timeZone: string;
  /** The user's signals of `signalWindow`, in any order. */
  signals: readonly Signal[];
  preferences: Preferences;
  settings: DraftingSettings;
  ruleSet: RuleSet;
  catalogue: Catalogue;
  /** The time of the user's entries that lies in the day. */
  bookedTime: readonly HeldTime[];
  now: Instant;
};

/** Draft and explanation share the draft's id. */
export type BuiltDay = {
  drafts: EngineDraft[];
  explanations: Map<string, DraftExplanation>;
  leftOut: LeftOut[];
  /** When the next signal of the day that still goes on is over, and the day is to be built again. */
  nextEndsAt: Instant | null;
};

/** Builds the drafts of one user's local day (docs/drafting.md). Pure: the same input, in any order of signals, gives the same bytes. */
export function buildDay(input: DayInput): BuiltDay {
  const activities = readActivities(input);
  const { admitted, leftOut } = admitActivities(activities, input);
  const ended = admitted.filter((activity) => isOver(activity, input));
  // Taken signals still part the time of a burst, so that the work around a decision never gets its minutes again.
  const placed = [...ended, ...standingIn(activities, ended, input)].sort(byStart);
  const shares = shareDay(toPieces(placed, input.span, input.settings), input);
  const groups = groupShares(shares.filter(belongsToItsGroup));
  const drafted = draftIds(groups, input).map((id, index) => ({ id, group: groups[index] as Group }));
  const explained = explainShares(shares, drafted, holdersByOwner(input));
  return {
    ...toDrafts(drafted, explained, input),
    leftOut: [...leftOut, ...notOver(admitted, input), ...withoutTime(explained, drafted)],
    nextEndsAt: nextEnd(admitted, input),
  };
}

function readActivities({ signals, ruleSet, timeZone }: DayInput): Activity[] {
  return signals
    .map((signal) => readActivity(signal, ruleSet, timeZone))
    .filter((activity) => activity !== null)
    .sort(byStart);
}

function admitActivities(activities: readonly Activity[], input: DayInput): { admitted: Activity[]; leftOut: LeftOut[] } {
  const { signals, span, preferences, settings, takenSignalIds } = input;
  const withoutStart = signals.filter((signal) => signal.started_at === null).map((signal) => signal.id);
  const admitted: Activity[] = [];
  const leftOut: LeftOut[] = withoutStart.sort().map((signal_id) => ({ signal_id, reason: 'no_start', lost_to: [] }));
  for (const activity of activities) {
    const reason = admit(activity, preferences, settings);
    if (reason === null) admitted.push(activity);
    else if (touches(activity, span)) leftOut.push({ signal_id: activity.signal.id, reason, lost_to: [] });
  }
  return { admitted, leftOut: leftOut.filter(({ signal_id }) => !takenSignalIds.has(signal_id)) };
}

/** What an agent's draft stands for holds its time, whatever the preferences say of it and even while it goes on: the agent has decided. */
function standingIn(activities: readonly Activity[], ended: readonly Activity[], { draftIdBySignalId }: DayInput): Activity[] {
  if (draftIdBySignalId.size === 0) return [];
  const there = new Set(ended);
  return activities.filter((activity) => draftIdBySignalId.has(activity.signal.id) && !there.has(activity));
}

/** The minute ledger, over what may be drafted and what agents' drafts stand for, beside the time that is held already. */
function shareDay(pieces: readonly Piece[], input: DayInput): MatchedShare[] {
  const claimants = pieces.flatMap((piece): Claimant<MatchedPiece>[] => {
    const draftId = input.draftIdBySignalId.get(piece.signal.id);
    const holder: Holder | null = draftId === undefined ? null : { kind: 'draft', id: draftId };
    if (holder === null && input.takenSignalIds.has(piece.signal.id)) return [];
    const matched = { ...piece, match: matchActivity(piece, input.catalogue) };
    return [{ piece: matched, owner: holder ? ownerKey(holder) : groupKey(matched), holder }];
  });
  return shareMinutes(claimants, [...input.bookedTime, ...input.heldTime], input.settings).filter((share) => share.holder === null);
}

/** A signal whose time went to other work altogether is evidence of that, and no part of its own work's draft. */
function belongsToItsGroup({ owner, given, losses }: MatchedShare): boolean {
  return given.length > 0 || losses.every((loss) => loss.owner === owner);
}

function holdersByOwner({ bookedTime, heldTime, draftIdBySignalId }: DayInput): Map<string, Holder> {
  const holders: Holder[] = [
    ...[...bookedTime, ...heldTime].map(({ holder }) => holder),
    ...[...draftIdBySignalId.values()].map((id): Holder => ({ kind: 'draft', id })),
  ];
  return new Map(holders.map((holder) => [ownerKey(holder), holder]));
}

/** All of them get their whole minutes together, since those are shared out over the day. */
function toDrafts(drafted: readonly DraftedGroup[], explained: readonly ExplainedShare[], input: DayInput) {
  const minutes = wholeMinutes(drafted.map(({ id, group }) => ({ id, lengthMs: totalMs(group.intervals) })));
  const reasons = explainDrafts(explained, drafted, input.catalogue);
  const explanations = new Map<string, DraftExplanation>();
  const drafts = drafted.map(({ id, group }) => {
    const draft = toDraft(group, { ...input, id, lengthMs: totalMs(group.intervals), rawMinutes: minutes.get(id) ?? 0 });
    const figures = {
      rule_set_version: input.ruleSet.version,
      raw_minutes: draft.raw_minutes ?? 0,
      rounded_minutes: Math.round(draft.hours * 60),
      rounding: input.preferences.default_rounding,
    };
    explanations.set(id, { ...(reasons.get(id) as NonNullable<ReturnType<typeof reasons.get>>), ...figures });
    return draft;
  });
  return { drafts, explanations };
}

/** The first free ordinals of each work item, in the order of time; what a decided draft occupies stays its own. */
function draftIds(groups: readonly Group[], { user_id, span, occupiedDraftIds }: DayInput): string[] {
  const used = new Map<string, number>();
  return groups.map(({ workItem }) => {
    for (let ordinal = (used.get(workItem) ?? 0) + 1; ; ordinal += 1) {
      const id = engineDraftId(user_id, span.day, workItem, ordinal);
      if (occupiedDraftIds.has(id)) continue;
      used.set(workItem, ordinal);
      return id;
    }
  });
}

function notOver(admitted: readonly Activity[], input: DayInput): LeftOut[] {
  return admitted
    .filter((activity) => !isOver(activity, input) && touches(activity, input.span) && !input.takenSignalIds.has(activity.signal.id))
    .map(({ signal }) => ({ signal_id: signal.id, reason: 'not_over', lost_to: [] }));
}

/** What claims time in the day and got none of it, and is in no draft. */
function withoutTime(explained: readonly ExplainedShare[], drafted: readonly DraftedGroup[]): LeftOut[] {
  const inDrafts = new Set(drafted.flatMap(({ group }) => group.shares.map((share) => share.piece.signal.id)));
  return explained
    .filter(({ share, lost }) => lost.length > 0 && !inDrafts.has(share.piece.signal.id))
    .map(({ share, lost }) => ({
      signal_id: share.piece.signal.id,
      reason: 'no_time_left',
      lost_to: lost.map(({ to }) => to).filter((to) => to !== null),
    }));
}

function isOver(activity: Activity, { span, now }: DayInput): boolean {
  return endInDay(activity, span) <= now;
}

function nextEnd(admitted: readonly Activity[], { span, settings, takenSignalIds, now }: DayInput): Instant | null {
  const pointSpan = { ...span, endsAt: span.endsAt + burstReachMs(settings) };
  const ends = admitted
    .filter((activity) => !takenSignalIds.has(activity.signal.id) && touches(activity, isPoint(activity) ? pointSpan : span))
    .map((activity) => endInDay(activity, span))
    .filter((endsAt) => endsAt > now);
  return ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : null;
}

function touches({ interval }: Activity, span: DaySpan): boolean {
  return interval.startsAt < span.endsAt && (interval.endsAt > span.startsAt || interval.startsAt >= span.startsAt);
}
