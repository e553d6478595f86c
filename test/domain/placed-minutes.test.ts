import { expect, test } from 'vitest';
import { minutesOf, reachOf } from '#domain/placed-minutes.ts';

test('Minutes that several have are there once, and what has none adds none', () => {
  const rows = [{ intervals: '[[60,120],[200,300]]' }, { intervals: null }, { intervals: '[[0,90],[300,310]]' }];
  expect(minutesOf(rows)).toEqual([
    { startsAt: 0, endsAt: 120 },
    { startsAt: 200, endsAt: 310 },
  ]);
});

test('The reach has two days more on either side, over the ends of months', () => {
  const span = { startsAt: 0, endsAt: 1 };
  expect(reachOf('2026-03-01', '2026-03-30', span)).toEqual({ from: '2026-02-27', to: '2026-04-01', span });
});
