import { describe, expect, it } from 'vitest';
import { chosenAfter, isSameOrder, keptOf, rowFrom, rowsBetween, successorOf, toggled } from '#web/components/row-order.ts';

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

describe('chosenAfter', () => {
  const rows = { before: ROWS, chosenId: 'b', wasDecided: () => false };

  it('stays where it was while that is there, else goes to what followed', () => {
    expect(chosenAfter({ ...rows, now: ['b', 'x'] })).toEqual({ chosenId: 'b', isBack: false });
    expect(chosenAfter({ ...rows, now: ['a', 'c'] })).toEqual({ chosenId: 'c', isBack: false });
    expect(chosenAfter({ ...rows, now: ['a'], chosenId: null })).toEqual({ chosenId: null, isBack: false });
  });

  it('is the first that is back of those decided on here, not what others sent', () => {
    const change = { ...rows, now: ['new', 'x', 'y', ...ROWS], wasDecided: (id: string) => ['x', 'y', 'a'].includes(id) };
    expect(chosenAfter(change)).toEqual({ chosenId: 'x', isBack: true });
  });
});

describe('What is selected', () => {
  it('is toggled one by one', () => {
    expect(toggled(new Set(['a']), 'b')).toEqual(new Set(['a', 'b']));
    expect(toggled(new Set(['a', 'b']), 'b')).toEqual(new Set(['a']));
  });

  it('goes with its rows, and stays the same set while none goes', () => {
    const selected = new Set(['a', 'b']);
    expect(keptOf(selected, ROWS)).toBe(selected);
    expect(keptOf(selected, ['b', 'c'])).toEqual(new Set(['b']));
  });
});

describe('isSameOrder', () => {
  it('tells whether rows came, went or moved', () => {
    expect(isSameOrder(ROWS, [...ROWS])).toBe(true);
    expect(isSameOrder(ROWS, ROWS.toReversed())).toBe(false);
    expect(isSameOrder(ROWS, ROWS.slice(1))).toBe(false);
  });
});
