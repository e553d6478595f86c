import { describe, expect, it } from 'vitest';
import { hoursText, readHours } from '#domain/hours.ts';

describe('hours', () => {
  it.each([
    [1.5, '1:30'],
    [0.25, '0:15'],
    [7.999, '8:00'],
    [24, '24:00'],
    [0.1 + 0.2, '0:18'],
    [0.001, '<0:01'],
    [0, '0:00'],
  ])('%f are shown as %s', (hours, text) => {
    expect(hoursText(hours)).toBe(text);
  });

  it.each([
    ['1:30', 1.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0:05', 5 / 60],
    ['8', 8],
    ['1:60', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
    ['1:5', null],
  ])('%s is read as %s', (text, hours) => {
    expect(readHours(text)).toBe(hours);
  });
});
