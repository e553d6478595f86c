import type { DayData, LeftOutReason } from './lanes.ts';

/** How many signals of a day were left out for the same reason, the most first. */
export function leftOutCounts({ left_out }: Pick<DayData, 'left_out'>): { reason: LeftOutReason; count: number }[] {
  return [...Map.groupBy(left_out, ({ reason }) => reason)]
    .map(([reason, those]) => ({ reason, count: those.length }))
    .sort((one, other) => other.count - one.count);
}

/** Whether there are signals, and neither a draft nor a time entry of any kind came of that day. */
export function cameToNothing({ drafts, time_entries, left_out }: Pick<DayData, 'drafts' | 'time_entries' | 'left_out'>): boolean {
  return drafts.length === 0 && time_entries.length === 0 && left_out.length > 0;
}
