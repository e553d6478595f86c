import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockKind, LaneItem } from '#web/screens/review/timeline/lanes.ts';
import { blocksOf, hourMarks, scaleOf, topOf } from '#web/screens/review/timeline/layout.ts';

const HOUR = 3_600_000;
const DAY = { startsAt: 8 * HOUR, endsAt: 18 * HOUR };
const SCALE = scaleOf(DAY, 50);

describe('the scale', () => {
  test('is as long as its hours, and keeps what lies beyond it at its edges', () => {
    expect(SCALE.heightPx).toBe(500);
    expect([7, 8, 9.5, 18, 20].map((hour) => topOf(hour * HOUR, SCALE))).toEqual([0, 0, 75, 500, 500]);
  });

  test('marks each whole hour, ends included, on days of any length', () => {
    expect(hourMarks(DAY, 'UTC').map((at) => at / HOUR)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(hourMarks({ startsAt: 0, endsAt: 25 * HOUR }, 'UTC')).toHaveLength(26);
  });

  test('marks what clocks call whole hours, also after they changed by half of one', () => {
    const startsAt = Date.parse('2026-04-04T13:00:00Z');
    const marks = hourMarks({ startsAt, endsAt: startsAt + 4 * HOUR }, 'Australia/Lord_Howe');
    expect(marks.map((at) => (at - startsAt) / HOUR)).toEqual([0, 1, 2.5, 3.5]);
  });
});

describe('blocks', () => {
  test('stand side by side only where they overlap', () => {
    const blocks = blocksOf([item(9, 11), item(10, 12), item(11.5, 13), item(15, 16)], SCALE);
    expect(blocks.map(({ column, columnCount }) => [column, columnCount])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  test('reach into the columns beside them that nothing stands in', () => {
    const blocks = blocksOf([item(9, 12), item(9.5, 10), item(9.6, 10.5), item(11, 14), item(13, 14)], SCALE);
    expect(blocks.map(({ column, columnSpan, columnCount }) => [column, columnSpan, columnCount])).toEqual([
      [0, 1, 3],
      [1, 1, 3],
      [2, 1, 3],
      [1, 2, 3],
      [0, 1, 3],
    ]);
  });

  test('of signals closer than a pixel are one, unless they are of different drafts', () => {
    const minute = 1 / 60;
    const close = [item(9, 9 + minute), item(9 + minute, 9 + 2 * minute)];
    expect(blocksOf(close, SCALE)).toMatchObject([{ ids: ['9', String(9 + minute)] }]);
    expect(blocksOf([close[0] as LaneItem, { ...(close[1] as LaneItem), draftIds: ['other'] }], SCALE)).toHaveLength(2);
    expect(blocksOf([item(9, 9.5), item(9.6, 10)], SCALE)).toHaveLength(2);
  });

  test('of signals that were left out stay apart from those that count', () => {
    const minute = 1 / 60;
    const out: LaneItem = { ...item(9 + minute, 9 + 2 * minute), leftOut: 'too_short' };
    expect(blocksOf([item(9, 9 + minute), out], SCALE)).toHaveLength(2);
  });

  test('of gaps lie behind everything, as wide as the lane, and push nothing aside', () => {
    const gap = ofKind('gap', 9.05, 10);
    const blocks = blocksOf([ofKind('draft', 9, 9.05), gap, ofKind('draft', 10, 11), ofKind('draft', 10.5, 11)], SCALE);
    expect(blocks.map(({ kind, column, columnSpan, columnCount }) => [kind, column, columnSpan, columnCount])).toEqual([
      ['draft', 0, 1, 1],
      ['gap', 0, 1, 1],
      ['draft', 0, 1, 2],
      ['draft', 1, 1, 2],
    ]);
  });

  test('of drafts drawn larger than they are push nothing aside that has the pixels to begin below', () => {
    const [short, long] = blocksOf([ofKind('draft', 9, 9.05), ofKind('draft', 9.05, 10)], SCALE);
    expect(short).toMatchObject({ topPx: 50, heightPx: 7, columnCount: 1 });
    expect(long).toMatchObject({ topPx: 57, heightPx: 43, columnCount: 1 });
    const flat = blocksOf([ofKind('draft', 9, 9.05), ofKind('draft', 9.05, 9.1)], SCALE);
    expect(flat.map(({ columnCount }) => columnCount)).toEqual([2, 2]);
  });

  test('of drafts are never made one', () => {
    expect(blocksOf([ofKind('draft', 9, 10), ofKind('draft', 10, 11)], SCALE)).toHaveLength(2);
  });

  const hours = fc.integer({ min: 0, max: 240 }).map((tenths) => tenths / 10);
  const items = fc.array(
    fc.tuple(hours, hours).map(([one, other]) => item(Math.min(one, other), Math.max(one, other))),
    { maxLength: 60 },
  );

  test('lose no signal, stay within the scale, can be seen, and never cover each other', () => {
    fc.assert(
      fc.property(items, (given) => {
        const blocks = blocksOf(given, SCALE);
        expect(blocks.flatMap(({ ids }) => ids).sort()).toEqual(given.flatMap(({ ids }) => ids).sort());
        for (const block of blocks) {
          expect(block.heightPx).toBeGreaterThanOrEqual(4);
          expect(block.topPx).toBeGreaterThanOrEqual(0);
          expect(block.topPx + block.heightPx).toBeLessThanOrEqual(SCALE.heightPx + 1e-9);
          expect(block.columnSpan).toBeGreaterThanOrEqual(1);
          expect(block.column + block.columnSpan).toBeLessThanOrEqual(block.columnCount);
        }
        for (const [place, one] of blocks.entries()) {
          for (const other of blocks.slice(place + 1)) {
            const overlap = one.topPx < other.topPx + other.heightPx && other.topPx < one.topPx + one.heightPx;
            if (!overlap) continue;
            expect(one.columnCount).toBe(other.columnCount);
            expect(one.column + one.columnSpan <= other.column || other.column + other.columnSpan <= one.column).toBe(true);
          }
        }
      }),
    );
  });
});

function ofKind(kind: BlockKind, from: number, until: number): LaneItem {
  return { ...item(from, until), kind };
}

function item(from: number, until: number): LaneItem {
  return {
    startsAt: from * HOUR,
    endsAt: until * HOUR,
    kind: 'signal',
    ids: [String(from)],
    titles: ['x'],
    draftIds: [],
    leftOut: null,
    hours: null,
  };
}
