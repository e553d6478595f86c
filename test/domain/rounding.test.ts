import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ROUNDING, parseRounding, type Rounding, roundMinutes } from '#domain/rounding.ts';

function read(text: string): Rounding {
  const rounding = parseRounding(text);
  if (!rounding) throw new Error(text);
  return rounding;
}

describe('parseRounding', () => {
  test('reads none, Nmin, Nmin_up and Nmin_down from 1 to 60', () => {
    expect(parseRounding('none')).toEqual(NO_ROUNDING);
    expect(parseRounding('15min')).toEqual({ stepMinutes: 15, direction: 'nearest' });
    expect(parseRounding('1min_up')).toEqual({ stepMinutes: 1, direction: 'up' });
    expect(parseRounding('60min_down')).toEqual({ stepMinutes: 60, direction: 'down' });
  });

  test.each([
    '',
    '0min',
    '61min',
    '015min',
    '15',
    '15 min',
    '15min_',
    '15min_sideways',
    '-5min',
    '1.5min',
    '15MIN',
    'None',
    ' 15min',
    '15min\n',
  ])('refuses %j', (text) => expect(parseRounding(text)).toBeNull());
});

describe('roundMinutes', () => {
  test.each([
    ['15min', 7, 15],
    ['15min', 22, 15],
    ['15min', 23, 30],
    ['15min', 37, 30],
    ['15min', 38, 45],
    ['6min', 9, 12],
    ['6min', 1, 6],
    ['15min_up', 1, 15],
    ['15min_up', 15, 15],
    ['15min_up', 16, 30],
    ['15min_down', 14, 14],
    ['15min_down', 15, 15],
    ['15min_down', 29, 15],
    ['none', 37, 37],
    ['none', 0, 1],
    ['15min_down', 0, 1],
    ['15min', 0, 15],
  ])('%s makes %i raw minutes %i', (text, rawMinutes, minutes) => expect(roundMinutes(rawMinutes, read(text))).toBe(minutes));

  test('rounds exact halves up', () => {
    expect(roundMinutes(5, read('10min'))).toBe(10);
    expect(roundMinutes(15, read('10min'))).toBe(20);
    expect(roundMinutes(25, read('10min'))).toBe(30);
  });

  test('never books more than 24 hours', () => {
    expect(roundMinutes(1440, read('7min_up'))).toBe(1440);
    expect(roundMinutes(1439, read('7min'))).toBe(1440);
  });

  test('stays within a step of the raw minutes, on the right side, and never gives nothing', () => {
    const directions = fc.constantFrom('', '_up', '_down');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 60 }), directions, (rawMinutes, step, direction) => {
        const minutes = roundMinutes(rawMinutes, read(`${step}min${direction}`));
        expect(minutes).toBeGreaterThanOrEqual(1);
        expect(Math.abs(minutes - rawMinutes)).toBeLessThan(step === 1 ? 1 : step);
        if (direction === '_up') expect(minutes).toBeGreaterThanOrEqual(rawMinutes);
        if (direction === '_down') expect(minutes).toBeLessThanOrEqual(rawMinutes);
        if (direction === '' && minutes > step) expect(Math.abs(minutes - rawMinutes)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });
});
