import { describe, expect, it } from 'vitest';
import { dayPieces, daysBetween } from '#web/screens/settings/rules/day-pieces.ts';

describe('dayPieces', () => {
  it('cuts a range in weeks, the last one shorter', () => {
    expect(dayPieces({ date_from: '2026-11-01', date_to: '2026-11-16' })).toEqual([
      { date_from: '2026-11-01', date_to: '2026-11-07' },
      { date_from: '2026-11-08', date_to: '2026-11-14' },
      { date_from: '2026-11-15', date_to: '2026-11-16' },
    ]);
  });

  it('makes one piece of one day, and none of a range the wrong way round', () => {
    expect(dayPieces({ date_from: '2026-11-01', date_to: '2026-11-01' })).toHaveLength(1);
    expect(dayPieces({ date_from: '2026-11-02', date_to: '2026-11-01' })).toEqual([]);
  });

  it('counts both ends, also where clocks change between them', () => {
    expect(daysBetween({ date_from: '2026-03-28', date_to: '2026-03-30' })).toBe(3);
  });
});
