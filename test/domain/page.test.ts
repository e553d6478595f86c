import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from '#domain/page.ts';

test('a cursor gives back the sort key it was made of', () => {
  expect(decodeCursor(encodeCursor(['2026-03-10', 'ä"1']), 2)).toEqual(['2026-03-10', 'ä"1']);
});

test('text that is no cursor of this list is refused, and so is text that a store could not compare', () => {
  for (const cursor of ['', 'nonsense', encodeCursor(['a']), encodeCursor(['a', 'b', 'c'])]) expect(decodeCursor(cursor, 2)).toBeNull();
  for (const value of [['a', 1], { length: 2 }, ['a', 'b\0'], ['a', '\ud800']]) {
    expect(decodeCursor(Buffer.from(JSON.stringify(value)).toString('base64url'), 2)).toBeNull();
  }
});

test('a page ends with a cursor only where more follows', () => {
  const keyOf = (row: string) => [row];
  expect(toPage(['a', 'b', 'c'], 2, keyOf)).toEqual({ rows: ['a', 'b'], next_cursor: encodeCursor(['b']) });
  expect(toPage(['a', 'b'], 2, keyOf)).toEqual({ rows: ['a', 'b'], next_cursor: null });
  expect(toPage([], 2, keyOf)).toEqual({ rows: [], next_cursor: null });
});
