import { describe, expect, it } from 'vitest';
import { readRounding, roundingExamples, stepChoices, writeRounding } from '#web/screens/settings/tracking/rounding-choice.ts';

describe('rounding', () => {
  it.each(['none', '15min', '6min_up', '30min_down'])('reads and writes %s', (rounding) => {
    expect(writeRounding(readRounding(rounding))).toBe(rounding);
  });

  it('writes a step of one minute as none', () => {
    expect(writeRounding({ stepMinutes: 1, direction: 'up' })).toBe('none');
  });

  it('offers an unusual step that was chosen elsewhere, in its place', () => {
    expect(stepChoices(12)).toEqual([1, 5, 6, 10, 12, 15, 20, 30, 60]);
    expect(stepChoices(15)).toEqual([1, 5, 6, 10, 15, 20, 30, 60]);
  });

  it('shows what the server would book', () => {
    expect(roundingExamples(readRounding('15min_up'))).toContainEqual({ minutes: 52, rounded: 60 });
    expect(roundingExamples(readRounding('15min'))).toContainEqual({ minutes: 52, rounded: 45 });
  });
});
