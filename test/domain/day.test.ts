import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDay, weekStart } from '#domain/day.ts';

const day = fc
  .date({ min: new Date('0001-01-08T00:00:00Z'), max: new Date('9999-12-24T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  test.each(['2026-03-10', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1970-01-01'])('takes %s', (text) =>
    expect(isDay(text)).toBe(true),
  );

  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-3-10',
    '20260310',
    ' 2026-03-10',
    '2026-03-10T00:00Z',
    '2026-03-10\n',
    '+02026-03-10',
    '',
  ])('refuses %j', (text) => expect(isDay(text)).toBe(false));
});

describe('addDays', () => {
  test('crosses months, leap days and years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('1969-12-31', 1)).toBe('1970-01-01');
  });

  test('stops at the first and the last day that can be written', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -30)).toBe('0001-01-01');
  });

  test('goes back what it went forward', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -7, max: 7 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe('weekStart', () => {
  test('is the Monday on or before the day', () => {
    expect(weekStart('2026-03-09')).toBe('2026-03-09');
    expect(weekStart('2026-03-15')).toBe('2026-03-09');
    expect(weekStart('2026-01-01')).toBe('2025-12-29');
  });

  test('holds each day in exactly one week of seven', () => {
    fc.assert(
      fc.property(day, (date) => {
        const monday = weekStart(date);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(Array.from({ length: 7 }, (_, days) => addDays(monday, days))).toContain(date);
      }),
    );
  });
});
