import { expect, test } from 'vitest';
import { signInWaitSeconds } from '#domain/sign-in-wait.ts';

test('The wait after wrong passwords in a row starts with the fifth, doubles and ends at 15 minutes', () => {
  const attempts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100, Number.MAX_SAFE_INTEGER];
  expect(attempts.map(signInWaitSeconds)).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});
