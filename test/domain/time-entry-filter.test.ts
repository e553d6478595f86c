import { expect, test } from 'vitest';
import { countDays, dayRange } from '#domain/time-entry-filter.ts';

test('week_of is the Monday to the Sunday around any of its days', () => {
  for (const week_of of ['2026-03-09', '2026-03-11', '2026-03-15']) {
    expect(dayRange({ week_of })).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  }
});

test('week_of narrows date_from and date_to, and never widens them', () => {
  expect(dayRange({ week_of: '2026-03-11', date_from: '2026-03-01', date_to: '2026-03-10' })).toEqual({
    from: '2026-03-09',
    to: '2026-03-10',
  });
  expect(dayRange({ week_of: '2026-03-11', date_from: '2026-03-12', date_to: '2026-04-30' })).toEqual({
    from: '2026-03-12',
    to: '2026-03-15',
  });
  expect(dayRange({ date_from: '2026-03-12' })).toEqual({ from: '2026-03-12', to: undefined });
});

test('the first and the last week that text can hold are cut, not broken', () => {
  expect(dayRange({ week_of: '0001-01-01' })).toEqual({ from: '0001-01-01', to: '0001-01-07' });
  expect(dayRange({ week_of: '9999-12-31' })).toEqual({ from: '9999-12-27', to: '9999-12-31' });
});

test('days are counted with both ends', () => {
  expect(countDays('2026-03-10', '2026-03-10')).toBe(1);
  expect(countDays('2024-01-01', '2024-12-31')).toBe(366);
  expect(countDays('2026-03-10', '2026-03-09')).toBe(0);
});
