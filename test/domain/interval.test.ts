import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, cutAfter, type Interval, intersect, subtract, totalMs, union } from '#domain/interval.ts';

const interval = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([startsAt, length]): Interval => ({ startsAt, endsAt: startsAt + length }));

/** The milliseconds that are covered, one by one. */
function covered(intervals: readonly Interval[]): Set<number> {
  return new Set(intervals.flatMap(({ startsAt, endsAt }) => Array.from({ length: endsAt - startsAt }, (_, ms) => startsAt + ms)));
}

describe('union', () => {
  test('joins what overlaps or touches, keeps gaps, drops what is empty', () => {
    const intervals = [
      { startsAt: 8, endsAt: 9 },
      { startsAt: 0, endsAt: 2 },
      { startsAt: 2, endsAt: 4 },
      { startsAt: 1, endsAt: 3 },
      { startsAt: 6, endsAt: 6 },
    ];
    expect(union(intervals)).toEqual([
      { startsAt: 0, endsAt: 4 },
      { startsAt: 8, endsAt: 9 },
    ]);
  });

  test('covers exactly the same time, each millisecond once', () => {
    fc.assert(
      fc.property(fc.array(interval), (intervals) => {
        const merged = union(intervals);
        expect(covered(merged)).toEqual(covered(intervals));
        expect(totalMs(merged)).toBe(covered(intervals).size);
      }),
    );
  });

  test('leaves its input as it was', () => {
    const intervals = Object.freeze([Object.freeze({ startsAt: 0, endsAt: 2 }), Object.freeze({ startsAt: 1, endsAt: 3 })]);
    expect(union(intervals)).toEqual([{ startsAt: 0, endsAt: 3 }]);
  });

  test('merges half a million intervals, which comparing each with each would take minutes for', () => {
    const many = Array.from({ length: 500_000 }, (_, index) => ({
      startsAt: (index * 7919) % 1_000_003,
      endsAt: ((index * 7919) % 1_000_003) + 3,
    }));
    expect(union(many)).toEqual([{ startsAt: 0, endsAt: 1_000_005 }]);
  });
});

describe('clip', () => {
  test('keeps the part within the bounds, and null where they only touch', () => {
    expect(clip({ startsAt: 0, endsAt: 10 }, { startsAt: 5, endsAt: 20 })).toEqual({ startsAt: 5, endsAt: 10 });
    expect(clip({ startsAt: 0, endsAt: 5 }, { startsAt: 5, endsAt: 20 })).toBeNull();
    expect(clip({ startsAt: 7, endsAt: 7 }, { startsAt: 5, endsAt: 20 })).toBeNull();
  });
});

describe('intersect', () => {
  test('keeps what both cover, and nothing where they only touch', () => {
    const one = [
      { startsAt: 0, endsAt: 5 },
      { startsAt: 8, endsAt: 12 },
      { startsAt: 20, endsAt: 30 },
    ];
    const other = [
      { startsAt: 3, endsAt: 8 },
      { startsAt: 10, endsAt: 25 },
    ];
    expect(intersect(one, other)).toEqual([
      { startsAt: 3, endsAt: 5 },
      { startsAt: 10, endsAt: 12 },
      { startsAt: 20, endsAt: 25 },
    ]);
    expect(intersect(one, [])).toEqual([]);
  });

  test('covers exactly the common time, ascending, whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (one, other) => {
        const both = intersect(union(one), union(other));
        expect(covered(both)).toEqual(covered(one).intersection(covered(other)));
        expect(totalMs(both)).toBe(covered(both).size);
        expect(both).toEqual(both.toSorted((a, b) => a.startsAt - b.startsAt));
        expect(intersect(union(other), union(one))).toEqual(both);
      }),
    );
  });
});

describe('subtract', () => {
  test('cuts what is taken out of the start, the middle and the end', () => {
    const from = [
      { startsAt: 0, endsAt: 10 },
      { startsAt: 20, endsAt: 30 },
      { startsAt: 40, endsAt: 50 },
    ];
    const taken = [
      { startsAt: 28, endsAt: 60 },
      { startsAt: 4, endsAt: 6 },
      { startsAt: -5, endsAt: 1 },
      { startsAt: 5, endsAt: 8 },
      { startsAt: 25, endsAt: 25 },
    ];
    expect(subtract(from, taken)).toEqual([
      { startsAt: 1, endsAt: 4 },
      { startsAt: 8, endsAt: 10 },
      { startsAt: 20, endsAt: 28 },
    ]);
    expect(subtract(from, [])).toEqual(from);
  });

  test('leaves exactly the time that nothing takes, and with the common time makes the whole', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (some, taken) => {
        const from = union(some);
        const left = subtract(from, taken);
        expect(covered(left)).toEqual(covered(from).difference(covered(taken)));
        expect(totalMs(left)).toBe(covered(left).size);
        expect(left).toEqual(left.toSorted((a, b) => a.startsAt - b.startsAt));
        expect(union([...left, ...intersect(from, union(taken))])).toEqual(from);
      }),
    );
  });

  test('takes half a million intervals out of as many, which comparing each with each would take minutes for', () => {
    const from = Array.from({ length: 500_000 }, (_, index) => ({ startsAt: index * 10, endsAt: index * 10 + 5 }));
    const taken = from.map(({ startsAt }) => ({ startsAt: startsAt + 3, endsAt: startsAt + 8 })).reverse();
    expect(totalMs(subtract(from, taken))).toBe(1_500_000);
  });
});

describe('cutAfter', () => {
  test('finds where a length of time has passed, leaving gaps out', () => {
    const intervals = [
      { startsAt: 0, endsAt: 4 },
      { startsAt: 10, endsAt: 20 },
    ];
    expect(cutAfter(intervals, 3)).toBe(3);
    expect(cutAfter(intervals, 4)).toBe(10);
    expect(cutAfter(intervals, 6)).toBe(12);
    expect(cutAfter(intervals, 14)).toBeNull();
  });

  test('parts the time into the length asked for and the rest', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.integer({ min: 0, max: 100 }), (intervals, lengthMs) => {
        const merged = union(intervals);
        const cut = cutAfter(merged, lengthMs);
        const before = cut === null ? totalMs(merged) : [...covered(merged)].filter((ms) => ms < cut).length;
        expect(before).toBe(Math.min(lengthMs, totalMs(merged)));
      }),
    );
  });
});
