import { expect, test } from 'vitest';
import { givenFields } from '#domain/given-fields.ts';

test('what is undefined is not given, and null, 0 and empty text are', () => {
  expect(Object.entries(givenFields({ a: undefined, b: null, c: 0, d: '', e: 1 }))).toEqual([
    ['b', null],
    ['c', 0],
    ['d', ''],
    ['e', 1],
  ]);
});
