import { describe, expect, it } from 'vitest';
import { firstHalfOf, partTexts } from '#web/screens/review/split-hours.ts';

describe('firstHalfOf', () => {
  it('is a whole number of minutes, the smaller half of an odd one', () => {
    expect(firstHalfOf(1.5)).toBe(0.75);
    expect(firstHalfOf(0.75) * 60).toBeCloseTo(22);
  });
});

describe('partTexts', () => {
  it('adds up to the whole', () => {
    expect(partTexts(firstHalfOf(0.75), 0.75)).toEqual(['0:22', '0:23']);
    expect(partTexts(0.375, 0.75)).toEqual(['0:23', '0:22']);
  });
});
