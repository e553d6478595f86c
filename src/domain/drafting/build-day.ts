import type { Instant } from '#domain/instant.ts';
import { totalMs } from '#domain/interval.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { byStart } from './activity.ts';
import type { LeftOut } from './admit.ts';
import { admitActivities, isOver, nextEnd, notOver, readActivities, standingIn } from './day-activities.ts';
import type { DayInput } from './day-input.ts';
import { engineDraftId } from './draft-id.ts';
import { type DraftedGroup, type ExplainedShare, explainDrafts, explainShares, namedOwners } from './explain.ts';
import type { DraftExplanation } from './explanation.ts';
import { type Group, groupKey, groupShares, type MatchedPiece, type MatchedShare } from './group.ts';
import { matchActivity } from './match.ts';
import { type Piece, toPieces } from './pieces.ts';
import { type Claimant, type Holder, ownerKey, shareMinutes } from './share-minutes.ts';
import { type EngineDraft, toDraft } from './to-draft.ts';
import { wholeMinutes } from './whole-minutes.ts';

/** Draft and explanation share the draft's id. */
export type BuiltDay = {
  drafts: EngineDraft[];
  explanations: Map<string, DraftExplanation>;
  leftOut: LeftOut[];
  /** The time in the day of what is over and may be drafted, or stands for a decision. */
  pieces: Piece[];
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
  const pieces = toPieces(placed, input.span, input.settings);
  const shares = shareDay(pieces, input);
  const groups = groupShares(shares.filter(belongsToItsGroup));
  const drafted = draftIds(groups, input).map((id, index) => ({ id, group: groups[index] as Group }));
  const owners = namedOwners(drafted, holdersByOwner(input));
  const explained = explainShares(shares, owners);
  return {
    ...toDrafts(drafted, explained, owners, input),
    leftOut: [...leftOut, ...notOver(admitted, input), ...withoutTime(explained, drafted, input.span)],
    pieces,
    nextEndsAt: nextEnd(admitted, input),
  };
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
function toDrafts(
  drafted: readonly DraftedGroup[],
  explained: readonly ExplainedShare[],
  owners: ReadonlyMap<string, Holder>,
  input: DayInput,
) {
  const minutes = wholeMinutes(drafted.map(({ id, group }) => ({ id, lengthMs: totalMs(group.intervals) })));
  const reasons = explainDrafts(explained, drafted, owners, input.catalogue);
  const explanations = new Map<string, DraftExplanation>();
  const drafts = drafted.map(({ id, group }) => {
    const draft = toDraft(group, { ...input, id, lengthMs: totalMs(group.intervals), rawMinutes: minutes.get(id) ?? 0 });
    const figures = {
      rule_set_version: input.ruleSet.version,
      time_zone: input.timeZone,
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

/** What is in no draft: it got none of the time that it claims, or is a point of the day that stands for none. */
function withoutTime(explained: readonly ExplainedShare[], drafted: readonly DraftedGroup[], span: DaySpan): LeftOut[] {
  const inDrafts = new Set(drafted.flatMap(({ group }) => group.shares.map((share) => share.piece.signal.id)));
  return (
    explained
      .filter(({ share }) => !inDrafts.has(share.piece.signal.id))
      // A point at one of its midnights stands for time of the day before, or of none.
      .filter(({ share, lost }) => lost.length > 0 || isInside(share.piece.interval.startsAt, span))
      .map(({ share, lost }) => ({
        signal_id: share.piece.signal.id,
        reason: lost.length > 0 ? 'no_time_left' : 'no_time',
        lost_to: lost.map(({ to }) => to).filter((to) => to !== null),
      }))
  );
}

function isInside(at: Instant, { startsAt, endsAt }: DaySpan): boolean {
  return at > startsAt && at < endsAt;
}
