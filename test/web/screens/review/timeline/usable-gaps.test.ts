import { expect, test } from 'vitest';
import { type DayData, lanesOf } from '#web/screens/review/timeline/lanes.ts';
import { tableRows } from '#web/screens/review/timeline/table-rows.ts';

test('the minutes between one meeting and the next are no gap to be drawn, listed or offered; five are', () => {
  const gap = (from: string, until: string, minutes: number) => ({
    starts_at: `2026-03-10T${from}:00.000Z`,
    ends_at: `2026-03-10T${until}:00.000Z`,
    minutes,
  });
  const gaps = [gap('10:29', '10:30', 1), gap('11:00', '11:04', 4), gap('12:00', '12:05', 5)];
  const day = { signals: [], drafts: [], time_entries: [], left_out: [], gaps } as unknown as DayData;
  const drawn = lanesOf(day).flatMap(({ items }) => items.flatMap(({ ids }) => ids));
  expect(drawn).toEqual(['2026-03-10T12:00:00.000Z']);
  expect(tableRows(day).map(({ id }) => id)).toEqual(drawn);
});
