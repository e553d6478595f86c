import type { Day } from './day.ts';
import { hoursToMs, msToHours } from './hours.ts';
import { billableHours, type TimeEntry } from './time-entry.ts';

/** How many time entries of one day are alike in all that a summary asks for. */
export type AlikeTimeEntries = Pick<TimeEntry, 'date' | 'status' | 'hours' | 'billable' | 'billable_hours'> & { count: number };

/** Hours of some time entries, whatever their status, and by status. */
export type HourTotals = {
  hours: number;
  billable_hours: number;
  draft_hours: number;
  approved_hours: number;
  rejected_hours: number;
  entries: number;
};

export type TimeEntrySummary = { days: ({ date: Day } & HourTotals)[]; totals: HourTotals };

/**
 * The one place that adds hours up; every total on any screen comes from here. Each entry counts as whole milliseconds, so
 * that sums don't depend on their order or on the engine, three times 20 minutes is 1, and 0.1 + 0.2 is 0.3.
 * Days without entries are left out; the others ascend.
 */
export function summarizeTimeEntries(groups: readonly AlikeTimeEntries[]): TimeEntrySummary {
  const days = [...Map.groupBy(groups, (group) => group.date)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({ date, ...addUp(ofDay) }));
  return { days, totals: addUp(groups) };
}

function addUp(groups: readonly AlikeTimeEntries[]): HourTotals {
  const ofStatus = (status: TimeEntry['status']) => groups.filter((group) => group.status === status);
  return {
    hours: sumHours(groups, (group) => group.hours),
    billable_hours: sumHours(groups, billableHours),
    draft_hours: sumHours(ofStatus('draft'), (group) => group.hours),
    approved_hours: sumHours(ofStatus('approved'), (group) => group.hours),
    rejected_hours: sumHours(ofStatus('rejected'), (group) => group.hours),
    entries: groups.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Hours of `count` time entries each, whatever they are alike in. */
export function sumHours<Group extends { count: number }>(groups: readonly Group[], hoursOf: (group: Group) => number): number {
  return msToHours(groups.reduce((sumMs, group) => sumMs + hoursToMs(hoursOf(group)) * group.count, 0));
}
