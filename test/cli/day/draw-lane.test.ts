import { describe, expect, test } from 'vitest';
import { drawLane, type Mark } from '#cli/day/draw-lane.ts';

const MS = 60_000;
/** Ten columns of ten minutes from minute 0 on. */
const SCALE = { startsAt: 0, cellMs: 10 * MS, cells: 10 };

function mark(from: number, until: number, given: Partial<Mark> = {}): Mark {
  return { interval: { startsAt: from * MS, endsAt: until * MS }, fill: '#', rank: 1, ...given };
}

describe('drawLane', () => {
  test('fills the columns that a mark has time in, and ends with the last of them', () => {
    expect(drawLane([mark(10, 30), mark(60, 80)], SCALE)).toBe(' ##   ##');
    expect(drawLane([], SCALE)).toBe('');
  });

  test('shows what is shorter than a column, and a point', () => {
    expect(drawLane([mark(12, 13), mark(50, 50)], SCALE)).toBe(' #   #');
  });

  test('cuts what begins before the picture or ends after it, and leaves out what lies outside', () => {
    expect(drawLane([mark(-20, 10), mark(90, 130)], SCALE)).toBe('#        #');
    expect(drawLane([mark(-20, -10), mark(100, 110)], SCALE)).toBe('');
  });

  test('gives a column to what has most of it', () => {
    expect(drawLane([mark(0, 13, { fill: 'a' }), mark(13, 30, { fill: 'b' })], SCALE)).toBe('abb');
    expect(drawLane([mark(0, 17, { fill: 'a' }), mark(17, 30, { fill: 'b' })], SCALE)).toBe('aab');
  });

  test('gives a column to the higher rank, however little that has of it', () => {
    expect(drawLane([mark(0, 30, { fill: 'a' }), mark(15, 16, { fill: 'b', rank: 2 })], SCALE)).toBe('aba');
  });

  test('begins each run with its label', () => {
    const [a, b] = [
      { label: 'A', fill: '#' },
      { label: 'B', fill: '#' },
    ];
    expect(drawLane([mark(0, 30, a), mark(30, 50, b), mark(60, 80, a)], SCALE)).toBe('A##B# A#');
  });

  test('begins again after what came in between', () => {
    expect(drawLane([mark(0, 50, { label: 'A' }), mark(20, 30, { label: 'B', rank: 2 })], SCALE)).toBe('A#BA#');
  });

  test('shows a guide where nothing else is', () => {
    expect(drawLane([mark(0, 20)], SCALE, new Set([0, 3, 6]))).toBe('## ┊  ┊');
  });
});
