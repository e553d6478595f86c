import { describe, expect, it } from 'vitest';
import { placeAfter } from '#web/screens/week/grid-keys.ts';

const size = { rows: 5, columns: 7 };

describe('keys in a grid', () => {
  it('lead one place on', () => {
    expect(placeAfter('ArrowDown', { row: 1, column: 2 }, size, false)).toEqual({ row: 2, column: 2 });
    expect(placeAfter('ArrowLeft', { row: 1, column: 2 }, size, false)).toEqual({ row: 1, column: 1 });
  });

  it('stop at the edges', () => {
    expect(placeAfter('ArrowUp', { row: 0, column: 0 }, size, false)).toEqual({ row: 0, column: 0 });
    expect(placeAfter('ArrowRight', { row: 4, column: 6 }, size, false)).toEqual({ row: 4, column: 6 });
    expect(placeAfter('ArrowDown', { row: 4, column: 6 }, size, false)).toEqual({ row: 4, column: 6 });
  });

  it('lead to the ends of a row, and with Ctrl to the corners', () => {
    expect(placeAfter('End', { row: 1, column: 2 }, size, false)).toEqual({ row: 1, column: 6 });
    expect(placeAfter('Home', { row: 1, column: 2 }, size, true)).toEqual({ row: 0, column: 0 });
    expect(placeAfter('End', { row: 1, column: 2 }, size, true)).toEqual({ row: 4, column: 6 });
  });

  it('lead nowhere if they are others', () => {
    expect(placeAfter('Enter', { row: 1, column: 2 }, size, false)).toBeNull();
  });
});
