import { expect, test } from 'vitest';
import type { DayData } from '#web/screens/review/timeline/lanes.ts';
import { tableRows } from '#web/screens/review/timeline/table-rows.ts';

const at = (clock: string) => `2026-03-10T${clock}:00.000Z`;
const stretch = (from: string, until: string) => ({ starts_at: at(from), ends_at: at(until) });

const DAY = {
  signals: [
    { id: 'late', source: 'git', signal_type: 'commit', title: null, ...stretch('15:00', '15:00') },
    { id: 'work', source: 'git', signal_type: 'commit', title: 'Login', ...stretch('09:00', '09:30') },
    { id: 'lost', source: 'ical', signal_type: 'event', title: 'Call', ...stretch('11:00', '11:30') },
  ],
  left_out: [
    {
      signal_id: 'lost',
      reason: 'no_time_left',
      lost_to: [
        { kind: 'time_entry', id: 'e' },
        { kind: 'draft', id: 'elsewhere' },
      ],
    },
  ],
  drafts: [
    {
      id: 'd1',
      status: 'pending',
      description: 'Login',
      hours: 0.5,
      signals: [{ signal_id: 'work', given_minutes: 30 }],
      intervals: [stretch('09:00', '09:30')],
    },
    {
      id: 'd2',
      status: 'dismissed',
      description: null,
      hours: 1,
      signals: [{ signal_id: 'late', given_minutes: 10 }],
      intervals: [stretch('14:50', '15:00')],
    },
  ],
  time_entries: [{ id: 'e', description: 'Booked', hours: 1, status: 'approved', draft_id: null, intervals: [stretch('11:00', '12:00')] }],
  gaps: [{ ...stretch('10:00', '11:00'), minutes: 60 }],
} as unknown as DayData;

test('the table has all that the drawing has, in the order of time', () => {
  expect(tableRows(DAY).map(({ kind, id, title, source }) => [kind, id, title, source])).toEqual([
    ['signal', 'work', 'Login', 'git'],
    ['draft', 'd1', 'Login', null],
    ['gap', at('10:00'), null, null],
    ['signal', 'lost', 'Call', 'ical'],
    ['entry', 'e', 'Booked', null],
    ['signal', 'late', 'commit', 'git'],
  ]);
});

test('each line belongs to the drafts that have its time, as in the drawing', () => {
  const lines = tableRows({ ...DAY, time_entries: DAY.time_entries.map((entry) => ({ ...entry, draft_id: 'd0' })) });
  expect(lines.map(({ id, draftIds }) => [id, draftIds])).toEqual([
    ['work', ['d1']],
    ['d1', ['d1']],
    [at('10:00'), []],
    ['lost', []],
    ['e', ['d0']],
    ['late', []],
  ]);
});

test('a signal says which drafts have it, or why none has, and who has its time', () => {
  const became = (id: string) => tableRows(DAY).find((row) => row.id === id)?.became;
  expect(became('work')).toEqual({ kind: 'in_drafts', drafts: ['Login'] });
  expect(became('late')).toEqual({ kind: 'in_drafts', drafts: [null] });
  expect(became('lost')).toEqual({ kind: 'left_out', reason: 'no_time_left', lostTo: ['Booked'] });
  expect(became('e')).toEqual({ kind: 'entry', hours: 1, status: 'approved' });
  expect(became('d1')).toEqual({ kind: 'draft', hours: 0.5 });
});
