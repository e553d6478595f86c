import { expect, test } from 'vitest';
import { spanBars } from '#web/screens/review/why/span-bars.ts';

const span = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });

test('each claim stands where it lies in the time of all, full where the draft has it', () => {
  expect(spanBars([span(1_000, 1_400), span(1_300, 2_000)], [span(1_000, 1_200), span(1_300, 2_500)])).toEqual([
    {
      claimed: { from: 0, width: 40 },
      given: [
        { from: 0, width: 20 },
        { from: 30, width: 10 },
      ],
    },
    { claimed: { from: 30, width: 70 }, given: [{ from: 30, width: 70 }] },
  ]);
});

test('a claim without length or without minutes in the draft is no error', () => {
  expect(spanBars([span(5, 5)], [])).toEqual([{ claimed: { from: 0, width: 0 }, given: [] }]);
  expect(spanBars([], [])).toEqual([]);
});
