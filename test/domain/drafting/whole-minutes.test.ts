import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeMinutes } from '#domain/drafting/whole-minutes.ts';

const part = (id: string, seconds: number) => ({ id, lengthMs: seconds * 1_000 });

describe('wholeMinutes', () => {
  test('gives the minutes that the remainders make to the largest of them, ties by id', () => {
    expect([...wholeMinutes([part('a', 90), part('b', 100), part('c', 50)])]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
    expect([...wholeMinutes([part('b', 30), part('a', 30)])]).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  test('sums to the full minutes of the day, each part within a minute, in whatever order', () => {
    const parts = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 0, max: 90_000_000 })), { selector: ([id]) => id, maxLength: 20 });
    fc.assert(
      fc.property(parts, (sent) => {
        const measured = sent.map(([id, lengthMs]) => ({ id, lengthMs }));
        const minutes = wholeMinutes(measured);
        const sum = measured.reduce((total, { lengthMs }) => total + lengthMs, 0);
        expect([...minutes.values()].reduce((a, b) => a + b, 0)).toBe(Math.floor(sum / 60_000));
        for (const { id, lengthMs } of measured) expect(Math.abs((minutes.get(id) ?? -9) - lengthMs / 60_000)).toBeLessThan(1);
        expect(new Map([...wholeMinutes(measured.toReversed())].reverse())).toEqual(minutes);
      }),
    );
  });
});
