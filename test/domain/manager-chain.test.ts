import { describe, expect, test } from 'vitest';
import { closesCircle } from '#domain/manager-chain.ts';

describe('A manager', () => {
  const managerOf = new Map([
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ]);

  test.each([
    ['a', 'a', true],
    ['a', 'b', true],
    ['a', 'c', true],
    ['b', 'c', true],
    ['c', 'a', false],
    ['d', 'c', false],
    ['a', 'd', false],
  ])('of %s may be %s: closes a circle is %s', (user, manager, closes) => {
    expect(closesCircle(user, manager, managerOf)).toBe(closes);
  });

  test('is found out even among people who go in a circle already', () => {
    expect(closesCircle('a', 'x', managerOf)).toBe(false);
  });
});
