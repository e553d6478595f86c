import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burstPieces } from '#domain/drafting/bursts.ts';
import { DEFAULT_DRAFTING_SETTINGS, type DraftingSettings } from '#domain/drafting/settings.ts';
import { MS_PER_MINUTE, totalMs, union } from '#domain/interval.ts';

const MIN = MS_PER_MINUTE;

/** Minutes in, minutes out. */
function pieces(points: number[], settings = DEFAULT_DRAFTING_SETTINGS): [number, number][] {
  return burstPieces(
    points.map((point) => point * MIN),
    settings,
  ).map(({ startsAt, endsAt }) => [startsAt / MIN, endsAt / MIN]);
}

describe('burstPieces', () => {
  test('starts a burst some minutes before its first point and ends it at its last', () => {
    expect(pieces([100, 110, 130])).toEqual([
      [85, 100],
      [100, 110],
      [110, 130],
    ]);
  });

  test('joins points closer than the gap, not those as far apart as the gap', () => {
    expect(pieces([100, 129.5])[1]).toEqual([100, 129.5]);
    expect(pieces([100, 130])[1]).toEqual([115, 130]);
  });

  test('gives points of one instant their time once', () => {
    expect(pieces([100, 100])).toEqual([
      [85, 100],
      [100, 100],
    ]);
  });

  test('never overlaps, even where the lead is longer than the gap', () => {
    expect(pieces([100, 112], { ...DEFAULT_DRAFTING_SETTINGS, burst_gap_minutes: 10 })).toEqual([
      [85, 100],
      [100, 112],
    ]);
    const settings = fc.record({
      ...Object.fromEntries(Object.entries(DEFAULT_DRAFTING_SETTINGS).map(([key, value]) => [key, fc.constant(value)])),
      burst_gap_minutes: fc.integer({ min: 0, max: 60 }),
      burst_lead_minutes: fc.integer({ min: 0, max: 60 }),
    }) as fc.Arbitrary<DraftingSettings>;
    const points = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 30 })
      .map((minutes) => minutes.sort((a, b) => a - b).map((minute) => minute * MIN));
    fc.assert(
      fc.property(points, settings, (instants, figures) => {
        const made = burstPieces(instants, figures);
        expect(totalMs(union(made))).toBe(totalMs(made));
      }),
    );
  });

  test('adds up to first minus lead until last, for each run of close points', () => {
    const points = fc.array(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(points, (gaps) => {
        let minute = 0;
        const instants = gaps.map((gap) => (minute += gap));
        const [first = 0, last = 0] = [instants[0], instants.at(-1)];
        expect(
          union(
            burstPieces(
              instants.map((instant) => instant * MIN),
              DEFAULT_DRAFTING_SETTINGS,
            ),
          ),
        ).toEqual([{ startsAt: (first - 15) * MIN, endsAt: last * MIN }]);
      }),
    );
  });
});

describe('The length of a burst', () => {
  const EVERY_20_MINUTES = Array.from({ length: 30 }, (_, index) => index * 20 + 21);
  const inNewDay = (points: number[]) =>
    burstPieces(
      points.map((point) => point * MIN),
      DEFAULT_DRAFTING_SETTINGS,
      [0],
    )
      .filter(({ endsAt }) => endsAt > 0)
      .map(({ startsAt, endsAt }) => [Math.max(startsAt, 0) / MIN, endsAt / MIN]);

  test('ends before the point that would make it too long, and the point has a lead again', () => {
    const broken = inNewDay(EVERY_20_MINUTES).find(([startsAt, endsAt]) => (endsAt ?? 0) - (startsAt ?? 0) === 15 && endsAt !== 21);
    expect(broken).toEqual([486, 501]);
  });

  test('is counted from midnight where the lead of the first point lies before it', () => {
    const everyTwentyFive = Array.from({ length: 20 }, (_, index) => index * 25 + 5);
    expect(inNewDay(everyTwentyFive).at(-1)).toEqual([455, 480]);
  });

  test('is counted from the lead of a day’s first point, so that work before midnight never lengthens the day', () => {
    const [first, ...rest] = inNewDay([-5, ...EVERY_20_MINUTES]);
    expect(first).toEqual([0, 21]);
    expect(rest).toEqual(inNewDay(EVERY_20_MINUTES).slice(1));
  });
});
