import type { Draft } from '#domain/draft.ts';
import { MINUTES_PER_HOUR } from '#domain/hours.ts';
import { type Interval, MS_PER_MINUTE, totalMs } from '#domain/interval.ts';
import { addsMoreThanATenth } from '#domain/rounding.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { sumHours } from '#domain/time-entry-summary.ts';

/** What rounding did: minutes it added, below 0 where it took some away, and 1 where that is more than a tenth of the raw minutes. */
export type RoundingEffect = { rounding_minutes: number; rounding_warning: number };

/**
 * What a day adds up to. Raw, rounded and rounding minutes are of the engine’s drafts that wait or were accepted, as rounding made them,
 * whatever hours their user booked instead; an agent’s draft has no raw minutes.
 */
export type DayTotals = RoundingEffect & {
  raw_minutes: number;
  rounded_minutes: number;
  /** Of all pending drafts, an agent’s too. */
  draft_hours: number;
  dismissed_drafts: number;
  /** Of all entries, whatever their status. */
  entry_hours: number;
  /** Of the entries that occupy no minutes of the day. */
  unplaced_hours: number;
  gap_minutes: number;
};

/** `rounded_minutes`: what rounding made of the raw ones; null for an agent’s draft. */
type RoundedDraft = Pick<Draft, 'raw_minutes'> & { rounded_minutes: number | null };
type TotalledDraft = RoundedDraft & Pick<Draft, 'status' | 'hours'>;

export function dayTotals(
  drafts: readonly TotalledDraft[],
  entries: readonly Pick<TimeEntry, 'hours' | 'intervals'>[],
  gaps: readonly Interval[],
): DayTotals {
  const pending = drafts.filter((draft) => draft.status === 'pending');
  const standing = drafts.filter((draft) => draft.status !== 'dismissed');
  const raw_minutes = standing.reduce((sum, draft) => sum + (draft.raw_minutes ?? 0), 0);
  const rounded_minutes = standing.reduce((sum, draft) => sum + (draft.rounded_minutes ?? 0), 0);
  return {
    raw_minutes,
    rounded_minutes,
    ...effectOf(raw_minutes, rounded_minutes),
    draft_hours: hoursOf(pending),
    dismissed_drafts: drafts.filter((draft) => draft.status === 'dismissed').length,
    entry_hours: hoursOf(entries),
    unplaced_hours: hoursOf(entries.filter((entry) => entry.intervals === null)),
    gap_minutes: totalMs(gaps) / MS_PER_MINUTE,
  };
}

/** What rounding made of a draft's minutes, as its hours tell; null where an agent sent it. */
export function roundedMinutesOf({ raw_minutes, hours }: { raw_minutes: number | null; hours: number }): number | null {
  return raw_minutes === null ? null : Math.round(hours * MINUTES_PER_HOUR);
}

/** What rounding did to one draft; nothing to one without raw minutes. */
export function draftRounding({ raw_minutes, rounded_minutes }: RoundedDraft): RoundingEffect {
  return effectOf(raw_minutes ?? 0, rounded_minutes ?? 0);
}

function effectOf(rawMinutes: number, roundedMinutes: number): RoundingEffect {
  return { rounding_minutes: roundedMinutes - rawMinutes, rounding_warning: addsMoreThanATenth(rawMinutes, roundedMinutes) ? 1 : 0 };
}

function hoursOf(rows: readonly { hours: number }[]): number {
  return sumHours(
    rows.map(({ hours }) => ({ hours, count: 1 })),
    ({ hours }) => hours,
  );
}
