import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGaps } from '#domain/drafting/gaps.ts';
import { type Interval, MS_PER_MINUTE, union } from '#domain/interval.ts';

/** Minutes to milliseconds. */
function stretch(from: number, to: number): Interval {
  return { startsAt: from * MS_PER_MINUTE, endsAt: to * MS_PER_MINUTE };
}

const WORKING = [stretch(540, 720), stretch(780, 1020)];
const LATE = 2_000 * MS_PER_MINUTE;

describe('findGaps', () => {
  test('finds the working time that nothing accounts for', () => {
    const accountedFor = [stretch(700, 800), stretch(500, 570), stretch(560, 600), stretch(1000, 1100)];
    expect(findGaps({ workingIntervals: WORKING, accountedFor, now: LATE })).toEqual([stretch(600, 700), stretch(800, 1000)]);
  });

  test('finds none outside working time, nor without any', () => {
    expect(findGaps({ workingIntervals: WORKING, accountedFor: WORKING, now: LATE })).toEqual([]);
    expect(findGaps({ workingIntervals: [], accountedFor: [], now: LATE })).toEqual([]);
  });

  test('ends the last one now, and none begins later', () => {
    expect(findGaps({ workingIntervals: WORKING, accountedFor: [], now: 600 * MS_PER_MINUTE })).toEqual([stretch(540, 600)]);
    expect(findGaps({ workingIntervals: WORKING, accountedFor: [], now: 540 * MS_PER_MINUTE })).toEqual([]);
  });

  test('drops what is shorter than a minute, and keeps a minute', () => {
    const accountedFor = [stretch(0, 600), stretch(600.999, 700), stretch(701, 2_000)];
    expect(findGaps({ workingIntervals: WORKING, accountedFor, now: LATE })).toEqual([stretch(700, 701)]);
  });

  test('holds, minute by minute, what was worked until now and is not accounted for', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 })).map(([from, length]) => stretch(from, from + length)),
    );
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 250 }), (working, accountedFor, nowMinute) => {
        const gaps = findGaps({ workingIntervals: union(working), accountedFor, now: nowMinute * MS_PER_MINUTE });
        for (let minute = 0; minute < 260; minute += 1) {
          const isGap = covers(working, minute) && !covers(accountedFor, minute) && minute < nowMinute;
          expect(covers(gaps, minute)).toBe(isGap);
        }
      }),
    );
  });
});

function covers(intervals: readonly Interval[], minute: number): boolean {
  return intervals.some(({ startsAt, endsAt }) => startsAt <= minute * MS_PER_MINUTE && endsAt > minute * MS_PER_MINUTE);
}
