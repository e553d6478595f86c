import { describe, expect, it } from 'vitest';
import { hasTotals, isBackwards, namedRanges, nameOfRange, shownRange } from '#web/screens/timesheet/ranges.ts';

const named = namedRanges('2026-03-11', '2026-03-09');

describe('named ranges', () => {
  it('are whole weeks, whole months and the last thirty days', () => {
    expect(named).toEqual({
      lastDays: { date_from: '2026-02-10', date_to: '2026-03-11' },
      thisWeek: { date_from: '2026-03-09', date_to: '2026-03-15' },
      lastWeek: { date_from: '2026-03-02', date_to: '2026-03-08' },
      thisMonth: { date_from: '2026-03-01', date_to: '2026-03-31' },
      lastMonth: { date_from: '2026-02-01', date_to: '2026-02-28' },
    });
  });

  it('cross the end of a year', () => {
    const january = namedRanges('2027-01-31', '2027-01-25');
    expect(january.lastMonth).toEqual({ date_from: '2026-12-01', date_to: '2026-12-31' });
    expect(january.thisMonth.date_to).toBe('2027-01-31');
  });

  it('are known by their days', () => {
    expect(nameOfRange({ date_from: '2026-03-02', date_to: '2026-03-08' }, named)).toBe('lastWeek');
    expect(nameOfRange({ date_from: '2026-03-02', date_to: '2026-03-09' }, named)).toBeNull();
  });
});

describe('the shown range', () => {
  it('is the last thirty days unless the address says otherwise', () => {
    expect(shownRange({}, named)).toBe(named.lastDays);
    expect(shownRange({ date_from: '2025-01-01', date_to: '2025-01-02' }, named)).toEqual({
      date_from: '2025-01-01',
      date_to: '2025-01-02',
    });
  });

  it('gets its other end where the address names one alone', () => {
    expect(shownRange({ date_from: '2026-03-01' }, named)).toEqual({ date_from: '2026-03-01', date_to: '2026-03-11' });
    expect(shownRange({ date_from: '2026-04-01' }, named)).toEqual({ date_from: '2026-04-01', date_to: '2026-04-30' });
    expect(shownRange({ date_to: '2026-01-31' }, named)).toEqual({ date_from: '2026-01-02', date_to: '2026-01-31' });
  });

  it('has totals up to 366 days', () => {
    expect(hasTotals({ date_from: '2026-01-01', date_to: '2027-01-01' })).toBe(true);
    expect(hasTotals({ date_from: '2026-01-01', date_to: '2027-01-02' })).toBe(false);
  });
});

it('a range is backwards where it ends before it begins, and a single day is not', () => {
  expect(isBackwards({ date_from: '2026-03-11', date_to: '2026-03-10' })).toBe(true);
  expect(isBackwards({ date_from: '2026-03-11', date_to: '2026-03-11' })).toBe(false);
});
