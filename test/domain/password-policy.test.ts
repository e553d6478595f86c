import { describe, expect, test } from 'vitest';
import { comparablePassword, passwordProblem } from '#domain/password-policy.ts';

describe('A new password', () => {
  test.each(['twelve chars', 'correct horse battery staple', '            ', 'x'.repeat(1_024), '😀'.repeat(12)])(
    'may be %j',
    (password) => {
      expect(passwordProblem(password, 'ada@example.com')).toBeNull();
    },
  );

  test.each([
    ['eleven char', 'at least 12'],
    ['', 'at least 12'],
    ['😀'.repeat(11), 'at least 12'],
    ['a\u0308'.repeat(11), 'at least 12'],
    ['x'.repeat(1_025), 'at most 1024'],
    ['ada@example.com', 'must not be the e-mail address'],
    [' ADA@Example.com', 'must not be the e-mail address'],
  ])('may not be %j', (password, problem) => {
    expect(passwordProblem(password, 'ada@example.com')).toContain(problem);
  });

  test('may look like an address while its owner is unknown', () => {
    expect(passwordProblem('ada@example.com', null)).toBeNull();
  });

  test('is compared however its letters are composed', () => {
    expect(comparablePassword('pa\u0308ss')).toBe(comparablePassword('p\u00e4ss'));
  });
});
