import { expect, test } from 'vitest';
import { allDayTitles, type DayData, firstInstant, lanesOf, shownSpan } from '#web/screens/review/timeline/lanes.ts';

const at = (clock: string) => `2026-03-10T${clock}:00.000Z`;
const stretch = (from: string, until: string) => ({ starts_at: at(from), ends_at: at(until) });

const DAY = {
  ...stretch('00:00', '23:59'),
  signals: [
    { id: 'b', source: 'git', signal_type: 'commit', title: null, ...stretch('10:00', '10:30') },
    { id: 'a', source: 'git', signal_type: 'commit', title: 'First', ...stretch('09:00', '09:30') },
    { id: 'c', source: 'calendar', signal_type: 'event', title: 'Call', ...stretch('15:10', '15:20') },
  ],
  drafts: [
    {
      id: 'd1',
      status: 'pending',
      description: 'Work',
      hours: 1,
      signals: [{ signal_id: 'a', given_minutes: 30 }],
      intervals: [stretch('09:00', '09:15'), stretch('09:15', '09:30')],
    },
    {
      id: 'd2',
      status: 'dismissed',
      description: 'Call',
      hours: 1,
      signals: [{ signal_id: 'c', given_minutes: 10 }],
      intervals: [stretch('15:10', '15:20')],
    },
  ],
  time_entries: [
    { id: 'e', description: null, hours: 2, draft_id: 'd0', intervals: [stretch('11:00', '12:00'), stretch('13:00', '14:00')] },
  ],
  working_hours: [],
  gaps: [{ ...stretch('14:00', '15:00'), minutes: 60 }],
  left_out: [],
} as unknown as DayData;

test('each source has a lane, then come drafts with the gaps, then what is booked', () => {
  expect(lanesOf(DAY).map(({ id, items }) => [id, items.map(({ kind, ids }) => `${kind} ${ids}`)])).toEqual([
    ['calendar', ['signal c']],
    ['git', ['signal b', 'signal a']],
    ['drafts', ['draft d1', `gap ${at('14:00')}`]],
    ['booked', ['entry e', 'entry e']],
  ]);
});

test('a signal lights the draft that it gave time to, unless that was dismissed', () => {
  const items = lanesOf(DAY).flatMap((lane) => lane.items);
  const draftsOf = (id: string) => items.find(({ ids }) => ids.includes(id))?.draftIds;
  expect([draftsOf('a'), draftsOf('b'), draftsOf('c'), draftsOf('e')]).toEqual([['d1'], [], [], ['d0']]);
});

test('shown is an hour around everything, and all working hours, within the day', () => {
  const clock = (day: DayData) => Object.values(shownSpan(day, lanesOf(day))).map((ms) => new Date(ms).toISOString().slice(11, 16));
  expect(clock(DAY)).toEqual(['08:00', '17:00']);
  expect(clock({ ...DAY, working_hours: [stretch('00:30', '18:00')] })).toEqual(['00:00', '19:00']);
  expect(clock({ ...DAY, working_hours: [stretch('09:00', '23:30')] })).toEqual(['08:00', '23:59']);
  const empty = { ...DAY, signals: [], drafts: [], time_entries: [], gaps: [] };
  expect(clock(empty)).toEqual(['08:00', '18:00']);
  expect(clock({ ...empty, ends_at: at('17:00') })).toEqual(['08:00', '17:00']);
});

test('what lasts all day is named, and stretches no lane', () => {
  const day = {
    ...DAY,
    signals: [...DAY.signals, { id: 'h', source: 'ical', signal_type: 'event', title: 'Holiday', ...stretch('00:00', '23:59') }],
    left_out: [{ signal_id: 'h', reason: 'all_day', lost_to: [] }],
  } as DayData;
  expect(allDayTitles(day)).toEqual(['Holiday']);
  expect(lanesOf(day)).toEqual(lanesOf(DAY));
});

test('a day is looked at from where something counts: what was left out may be earlier', () => {
  const day = { ...DAY, left_out: [{ signal_id: 'a', reason: 'declined', lost_to: [] }], drafts: [] } as DayData;
  expect(firstInstant(DAY, lanesOf(DAY))).toBe(Date.parse(at('09:00')));
  expect(firstInstant(day, lanesOf(day))).toBe(Date.parse(at('10:00')));
  expect(firstInstant({ ...day, working_hours: [stretch('08:00', '16:00')] }, lanesOf(day))).toBe(Date.parse(at('08:00')));
  expect(firstInstant(DAY, [])).toBeNull();
});
