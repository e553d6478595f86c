import type { Draft } from '#domain/draft.ts';
import { type Interval, MS_PER_MINUTE, totalMs } from '#domain/interval.ts';
import { addsMoreThanATenth } from '#domain/rounding.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { sumHours } from '#domain/time-entry-summary.ts';

const MINUTES_PER_HOUR = 60;

/** What rounding did: minutes it added, below 0 where it took some away, and 1 where that is more than a tenth of the raw minutes. */
export type RoundingEffect = { rounding_minutes: number; rounding_warning: number };

/** What a day adds up to. Raw, rounded and rounding minutes are of pending drafts of the engine; an agent’s draft has no raw minutes. */
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

type TotalledDraft = Pick<Draft, 'status' | 'hours' | 'raw_minutes'>;

export function dayTotals(
  drafts: readonly TotalledDraft[],
  entries: readonly Pick<TimeEntry, 'hours' | 'intervals'>[],
  gaps: readonly Interval[],
): DayTotals {
  const pending = drafts.filter((draft) => draft.status === 'pending');
  const roundable = pending.flatMap(({ hours, raw_minutes }) => (raw_minutes === null ? [] : [{ hours, raw_minutes }]));
  const raw_minutes = roundable.reduce((sum, draft) => sum + draft.raw_minutes, 0);
  const rounded_minutes = roundable.reduce((sum, draft) => sum + wholeMinutesOf(draft), 0);
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

/** What rounding did to one draft; nothing to one without raw minutes. */
export function draftRounding({ hours, raw_minutes }: Pick<Draft, 'hours' | 'raw_minutes'>): RoundingEffect {
  return raw_minutes === null ? { rounding_minutes: 0, rounding_warning: 0 } : effectOf(raw_minutes, wholeMinutesOf({ hours }));
}

function effectOf(rawMinutes: number, roundedMinutes: number): RoundingEffect {
  return { rounding_minutes: roundedMinutes - rawMinutes, rounding_warning: addsMoreThanATenth(rawMinutes, roundedMinutes) ? 1 : 0 };
}

/** The engine books whole minutes; as hours they may be a fraction. */
function wholeMinutesOf({ hours }: Pick<Draft, 'hours'>): number {
  return Math.round(hours * MINUTES_PER_HOUR);
}

function hoursOf(rows: readonly { hours: number }[]): number {
  return sumHours(
    rows.map(({ hours }) => ({ hours, count: 1 })),
    ({ hours }) => hours,
  );
}
