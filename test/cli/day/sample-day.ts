import type { DayRow, DraftOfDayRow, SignalOfDayRow, Stretch } from '#cli/day/day-row.ts';

const DATE = '2026-03-10';

/** A Tuesday in UTC that holds what the test gives it. */
export function sampleDay(given: Partial<DayRow>): DayRow {
  return {
    date: DATE,
    ...stretch('00:00', '24:00'),
    time_zone: 'UTC',
    is_waiting: 0,
    drafts: [],
    time_entries: [],
    signals: [],
    left_out: [],
    working_hours: [],
    gaps: [],
    totals: {
      raw_minutes: 0,
      rounded_minutes: 0,
      rounding_minutes: 0,
      rounding_warning: 0,
      draft_hours: 0,
      dismissed_drafts: 0,
      entry_hours: 0,
      unplaced_hours: 0,
      gap_minutes: 0,
    },
    ...given,
  };
}

export function stretch(from: string, until: string): Stretch {
  return { starts_at: instantAt(from), ends_at: instantAt(until) };
}

export function signalRow(id: string, from: string, until: string, given: Partial<SignalOfDayRow> = {}): SignalOfDayRow {
  return { id, source: 'git', signal_type: 'commit', title: `Commit ${id}`, ...stretch(from, until), ...given };
}

/** A pending draft of the engine’s, an hour of which nothing was rounded. */
export function draftRow(id: string, from: string, until: string, given: Partial<DraftOfDayRow> = {}): DraftOfDayRow {
  return {
    id,
    user_id: 'u1',
    date: DATE,
    hours: 1,
    description: `Draft ${id}`,
    budget_id: null,
    line_item_id: null,
    task_id: null,
    billable: 0,
    signal_ids: '[]',
    signal_count: 0,
    match_confidence: 0.05,
    categorization_source: 'none',
    status: 'pending',
    time_entry_id: null,
    origin: 'engine',
    dismissed_by: null,
    pinned: 0,
    version: 1,
    created_at: instantAt('12:00'),
    updated_at: instantAt('12:00'),
    budget_name: null,
    line_item_name: null,
    task_title: null,
    intervals: [stretch(from, until)],
    raw_minutes: 60,
    rounding_minutes: 0,
    rounding_warning: 0,
    signals: [],
    evidence: [],
    ...given,
  };
}

function instantAt(time: string): string {
  return time === '24:00' ? '2026-03-11T00:00:00.000Z' : `${DATE}T${time}:00.000Z`;
}
