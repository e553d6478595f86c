import { draftRounding } from '#domain/drafting/day-totals.ts';
import type { PlacedSignal } from '#domain/drafting/place-signals.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { ShownDay } from '#operations/days/read-day.ts';
import type { DraftOfDay } from '#operations/days/show-drafts.ts';
import { intervalsOnWire, stretchOnWire } from './stretch-on-wire.ts';
import { timeEntryOnWire } from './time-entry-on-wire.ts';
import { toWire } from './wire.ts';

/** A day as it goes out: every interval as `starts_at` and `ends_at`. */
export function dayOnWire(day: ShownDay) {
  const { span, drafts, time_entries, signals, leftOut, workingHours, gaps, time_zone, is_waiting, totals } = day;
  return {
    date: span.day,
    ...stretchOnWire(span),
    time_zone,
    is_waiting,
    drafts: drafts.map(draftOnWire),
    time_entries: time_entries.map((entry) => ({ ...timeEntryOnWire(entry), intervals: intervalsOnWire(entry.intervals) })),
    signals: signals.map(signalOnWire),
    left_out: leftOut,
    working_hours: workingHours.map(stretchOnWire),
    gaps: gaps.map((gap) => ({ ...stretchOnWire(gap), minutes: (gap.endsAt - gap.startsAt) / MS_PER_MINUTE })),
    totals,
  };
}

function draftOnWire(draft: DraftOfDay) {
  return { ...toWire(draft), intervals: intervalsOnWire(draft.intervals), ...draftRounding(draft) };
}

function signalOnWire({ signal: { id, source, signal_type, title }, interval }: PlacedSignal) {
  return { id, source, signal_type, title, ...stretchOnWire(interval) };
}
