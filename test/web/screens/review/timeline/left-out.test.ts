import { expect, test } from 'vitest';
import type { DayData } from '#web/screens/review/timeline/lanes.ts';
import { cameToNothing, leftOutCounts } from '#web/screens/review/timeline/left-out.ts';

const DAY = {
  drafts: [],
  time_entries: [],
  left_out: [
    { signal_id: 'a', reason: 'declined', lost_to: [] },
    { signal_id: 'b', reason: 'all_day', lost_to: [] },
    { signal_id: 'c', reason: 'all_day', lost_to: [] },
  ],
} as unknown as DayData;

test('each reason is told once, with how many signals it holds for, the most first', () => {
  expect(leftOutCounts(DAY)).toEqual([
    { reason: 'all_day', count: 2 },
    { reason: 'declined', count: 1 },
  ]);
});

test('nothing came of a day with signals only, not of one that has none, nor of one with a draft that was dismissed or time that was booked', () => {
  expect(cameToNothing(DAY)).toBe(true);
  expect(cameToNothing({ ...DAY, left_out: [] })).toBe(false);
  expect(cameToNothing({ ...DAY, drafts: [{ status: 'dismissed' }] as DayData['drafts'] })).toBe(false);
  expect(cameToNothing({ ...DAY, time_entries: [{ hours: 1 }] as DayData['time_entries'] })).toBe(false);
});
