import type { Instant } from '#domain/instant.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { type Activity, byStart, isPoint, readActivity } from './activity.ts';
import { admit, type LeftOut } from './admit.ts';
import type { DayInput } from './day-input.ts';
import { endInDay } from './pieces.ts';
import { burstReachMs } from './settings.ts';

/** The day's signals that have a start, with the user's rule for each, ascending. */
export function readActivities({ signals, ruleSet, timeZone }: DayInput): Activity[] {
  return signals
    .map((signal) => readActivity(signal, ruleSet, timeZone))
    .filter((activity) => activity !== null)
    .sort(byStart);
}

/** What may be drafted, and what is left out of the day with the reason; what a decision has taken is neither. */
export function admitActivities(activities: readonly Activity[], input: DayInput): { admitted: Activity[]; leftOut: LeftOut[] } {
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
export function standingIn(activities: readonly Activity[], ended: readonly Activity[], { draftIdBySignalId }: DayInput): Activity[] {
  if (draftIdBySignalId.size === 0) return [];
  const there = new Set(ended);
  return activities.filter((activity) => draftIdBySignalId.has(activity.signal.id) && !there.has(activity));
}

/** What will be drafted once it is over. */
export function notOver(admitted: readonly Activity[], input: DayInput): LeftOut[] {
  return admitted
    .filter((activity) => !isOver(activity, input) && touches(activity, input.span) && !input.takenSignalIds.has(activity.signal.id))
    .map(({ signal }) => ({ signal_id: signal.id, reason: 'not_over', lost_to: [] }));
}

/** Whether the activity's time in the day has passed. */
export function isOver(activity: Activity, { span, now }: DayInput): boolean {
  return endInDay(activity, span) <= now;
}

/** When the next of what goes on is over; null where nothing does. */
export function nextEnd(admitted: readonly Activity[], { span, settings, takenSignalIds, now }: DayInput): Instant | null {
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
