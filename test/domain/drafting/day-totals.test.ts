import { describe, expect, test } from 'vitest';
import type { DraftStatus } from '#domain/draft.ts';
import { dayTotals, draftRounding } from '#domain/drafting/day-totals.ts';
import { roundMinutes } from '#domain/rounding.ts';

const engine = (raw_minutes: number, roundedMinutes: number, status: DraftStatus = 'pending') => ({
  raw_minutes,
  rounded_minutes: roundedMinutes,
  hours: roundedMinutes / 60,
  status,
});
const agent = (hours: number) => ({ raw_minutes: null, rounded_minutes: null, hours, status: 'pending' as const });

describe('dayTotals', () => {
  test('says what rounding adds to the drafts of the engine together', () => {
    expect(dayTotals([engine(52, 60), engine(38, 45), engine(31, 30)], [], [])).toMatchObject({
      raw_minutes: 121,
      rounded_minutes: 135,
      rounding_minutes: 14,
      rounding_warning: 1,
      draft_hours: 2.25,
    });
  });

  test('warns where it is more than a tenth, not where it is a tenth, and not where rounding takes away', () => {
    const warningOf = (raw: number, rounded: number) => dayTotals([engine(raw, rounded)], [], []).rounding_warning;
    expect([warningOf(100, 111), warningOf(100, 110), warningOf(100, 75)]).toEqual([1, 0, 0]);
  });

  test('may warn for a draft and not for the day, where others were rounded down', () => {
    const drafts = [engine(10, 15), engine(126, 120)];
    expect(drafts.map(draftRounding)).toEqual([
      { rounding_minutes: 5, rounding_warning: 1 },
      { rounding_minutes: -6, rounding_warning: 0 },
    ]);
    expect(dayTotals(drafts, [], [])).toMatchObject({ rounding_minutes: -1, rounding_warning: 0 });
  });

  test('counts whole minutes of hours that have no end as fractions', () => {
    const drafts = Array.from({ length: 100 }, () => engine(20, roundMinutes(20, { stepMinutes: 20, direction: 'up' })));
    expect(dayTotals(drafts, [], [])).toMatchObject({ raw_minutes: 2_000, rounded_minutes: 2_000, rounding_minutes: 0 });
    expect(dayTotals([engine(7, 7), engine(11, 11)], [], []).rounding_minutes).toBe(0);
  });

  test('has the hours of an agent’s draft, which has no raw minutes, and of what is decided the minutes of what was accepted', () => {
    const totals = dayTotals([agent(0.1), agent(0.2), { ...engine(52, 60, 'accepted'), hours: 2 }, engine(60, 60, 'dismissed')], [], []);
    expect(totals).toMatchObject({ raw_minutes: 52, rounded_minutes: 60, rounding_minutes: 8, draft_hours: 0.3, dismissed_drafts: 1 });
    expect(draftRounding(agent(3))).toEqual({ rounding_minutes: 0, rounding_warning: 0 });
  });

  test('adds up entries, those without minutes of their own apart, and gaps', () => {
    const entries = [
      { hours: 1.5, intervals: '[[0,5400000]]' },
      { hours: 0.25, intervals: null },
    ];
    const gaps = [
      { startsAt: 0, endsAt: 90_000 },
      { startsAt: 600_000, endsAt: 1_200_000 },
    ];
    expect(dayTotals([], entries, gaps)).toMatchObject({ entry_hours: 1.75, unplaced_hours: 0.25, gap_minutes: 11.5 });
  });

  test('is nothing on a day that holds nothing', () => {
    expect(Object.values(dayTotals([], [], [])).every((figure) => figure === 0)).toBe(true);
  });
});
