import type { Instant } from '#domain/instant.ts';
import { totalMs } from '#domain/interval.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { type Activity, byStart, isPoint, readActivity } from './activity.ts';
import { admit, type LeftOut } from './admit.ts';
import type { Catalogue } from './catalogue.ts';
import { engineDraftId } from './draft-id.ts';
import { type Group, groupPieces } from './group.ts';
import { matchSignal } from './match.ts';
import { endInDay, toPieces } from './pieces.ts';
import { burstReachMs, type DraftingSettings } from './settings.ts';
import { type EngineDraft, toDraft } from './to-draft.ts';
import { wholeMinutes } from './whole-minutes.ts';

export type DayInput = {
  user_id: string;
  span: DaySpan;
  /** The user's signals of `signalWindow`, in any order. */
  signals: readonly Signal[];
  preferences: Preferences;
  settings: DraftingSettings;
  catalogue: Catalogue;
  /** What decisions hold back: see `heldBack`. */
  takenSignalIds: ReadonlySet<string>;
  occupiedDraftIds: ReadonlySet<string>;
  now: Instant;
};

export type BuiltDay = {
  drafts: EngineDraft[];
  leftOut: LeftOut[];
  /** When the next signal of the day that still goes on is over, and the day is to be built again. */
  nextEndsAt: Instant | null;
};

/** Builds the drafts of one user's local day (docs/drafting.md). Pure: the same input, in any order of signals, gives the same bytes. */
export function buildDay(input: DayInput): BuiltDay {
  const { admitted, leftOut } = admitSignals(input);
  const ended = admitted.filter((activity) => endInDay(activity, input.span) <= input.now);
  // Taken points still part the time of a burst, so that the work around a decision never gets its minutes again.
  const pieces = toPieces(ended, input.span, input.settings).filter((piece) => !input.takenSignalIds.has(piece.signal.id));
  // The minute ledger (step 3) belongs here: it takes from the pieces of a day what another one or booked time has first claim to.
  const matched = pieces.map((piece) => ({ ...piece, match: matchSignal(piece.signal, piece.metadata, input.catalogue) }));
  return { drafts: toDrafts(groupPieces(matched), input), leftOut, nextEndsAt: nextEnd(admitted, input) };
}

function admitSignals({ signals, span, preferences, settings, takenSignalIds }: DayInput): { admitted: Activity[]; leftOut: LeftOut[] } {
  const activities = signals
    .map(readActivity)
    .filter((activity) => activity !== null)
    .sort(byStart);
  const withoutStart = signals.filter((signal) => signal.started_at === null).map((signal) => signal.id);
  const admitted: Activity[] = [];
  const leftOut: LeftOut[] = withoutStart.sort().map((signal_id) => ({ signal_id, reason: 'no_start' }));
  for (const activity of activities) {
    const reason = admit(activity, preferences, settings);
    if (reason === null) admitted.push(activity);
    else if (touches(activity, span)) leftOut.push({ signal_id: activity.signal.id, reason });
  }
  return { admitted, leftOut: leftOut.filter(({ signal_id }) => !takenSignalIds.has(signal_id)) };
}

/** Gives each group its id, then all of them their whole minutes, since those are shared out over the day. */
function toDrafts(groups: readonly Group[], input: DayInput): EngineDraft[] {
  const ids = draftIds(groups, input);
  const measured = groups.map((group, index) => ({ id: ids[index] as string, lengthMs: totalMs(group.intervals), group }));
  const minutes = wholeMinutes(measured);
  return measured.map(({ id, lengthMs, group }) => toDraft(group, { ...input, id, lengthMs, rawMinutes: minutes.get(id) ?? 0 }));
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
