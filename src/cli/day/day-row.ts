import type { DraftRow } from '#cli/draft-rows.ts';
import type { TimeEntryRow } from '#cli/entry-rows.ts';
import { clockText } from '#cli/terminal/figures.ts';
import type { LeftOut } from '#domain/drafting/admit.ts';
import type { DayTotals, RoundingEffect } from '#domain/drafting/day-totals.ts';
import { type Interval, MS_PER_MINUTE } from '#domain/interval.ts';

/** From one RFC 3339 instant to another. */
export type Stretch = { starts_at: string; ends_at: string };

export type DraftOfDayRow = DraftRow &
  RoundingEffect & {
    intervals: Stretch[];
    raw_minutes: number | null;
    signals: { signal_id: string; given_minutes: number }[];
    evidence: { signal_id: string; lost_minutes: number }[];
  };

export type SignalOfDayRow = Stretch & { id: string; source: string; signal_type: string; title: string | null };

/** A day as the API gives it. */
export type DayRow = Stretch & {
  date: string;
  time_zone: string;
  is_waiting: number;
  drafts: DraftOfDayRow[];
  time_entries: (TimeEntryRow & { intervals: Stretch[] })[];
  signals: SignalOfDayRow[];
  left_out: LeftOut[];
  working_hours: Stretch[];
  gaps: (Stretch & { minutes: number })[];
  totals: DayTotals;
};

export function toInterval({ starts_at, ends_at }: Stretch): Interval {
  return { startsAt: Date.parse(starts_at), endsAt: Date.parse(ends_at) };
}

/** `09:00–10:30` as clocks of the day show it; the midnight that ends the day is 24:00, a point has one time. */
export function clockSpanText(stretch: Stretch, day: DayRow): string {
  const [from, until] = [timeInDay(stretch.starts_at, day), timeInDay(stretch.ends_at, day)];
  return stretch.starts_at === stretch.ends_at ? from : `${from}–${until}`;
}

function timeInDay(instant: string, { time_zone, ends_at }: DayRow): string {
  return instant === ends_at ? '24:00' : clockText(instant, time_zone);
}

/** To the minute; what is less is said to be so. */
export function minutesText(minutes: number): string {
  return minutes > 0 && minutes * MS_PER_MINUTE < MS_PER_MINUTE ? '<1 min' : `${Math.round(minutes)} min`;
}
