import { describe, expect, it } from 'vitest';
import { rowFrom, rowsBetween, successorOf } from '#web/screens/review/row-order.ts';

const ROWS = ['a', 'b', 'c', 'd'];

describe('successorOf', () => {
  it('is the row that followed', () => {
    expect(successorOf('b', ROWS, ['a', 'c', 'd'])).toBe('c');
  });

  it('passes over rows that have gone as well', () => {
    expect(successorOf('b', ROWS, ['a', 'd'])).toBe('d');
  });

  it('is the one before where none follows', () => {
    expect(successorOf('d', ROWS, ['a', 'b', 'c'])).toBe('c');
  });

  it('is the first of entirely other rows, and none of none', () => {
    expect(successorOf('b', ROWS, ['x', 'y'])).toBe('x');
    expect(successorOf('b', ROWS, [])).toBeNull();
  });
});

describe('rowFrom', () => {
  it('goes down and up, and stops at both ends', () => {
    expect(rowFrom('b', 1, ROWS)).toBe('c');
    expect(rowFrom('b', -1, ROWS)).toBe('a');
    expect(rowFrom('d', 1, ROWS)).toBe('d');
    expect(rowFrom('a', -1, ROWS)).toBe('a');
    expect(rowFrom('b', Number.POSITIVE_INFINITY, ROWS)).toBe('d');
    expect(rowFrom('c', Number.NEGATIVE_INFINITY, ROWS)).toBe('a');
  });

  it('starts at the first row', () => {
    expect(rowFrom(null, -1, ROWS)).toBe('a');
    expect(rowFrom('gone', 1, ROWS)).toBe('a');
    expect(rowFrom(null, 1, [])).toBeNull();
  });
});

describe('rowsBetween', () => {
  it('takes both ends along, whichever comes first', () => {
    expect(rowsBetween('b', 'd', ROWS)).toEqual(['b', 'c', 'd']);
    expect(rowsBetween('d', 'b', ROWS)).toEqual(['b', 'c', 'd']);
  });

  it('is the row alone without a first one', () => {
    expect(rowsBetween(null, 'c', ROWS)).toEqual(['c']);
    expect(rowsBetween('gone', 'c', ROWS)).toEqual(['c']);
  });
});
