import { describe, expect, test } from 'vitest';
import { isEmail, normalizeEmail } from '#domain/email.ts';

describe('An e-mail address', () => {
  test('is stored trimmed and in lower case', () => {
    expect(normalizeEmail('  Ada.Lovelace@Example.COM\n')).toBe('ada.lovelace@example.com');
  });

  test.each(['a@b', 'ada@example.com', "o'brien+tag@mail.example.co.uk", `${'x'.repeat(64)}@example.com`])('may be %s', (address) => {
    expect(isEmail(address)).toBe(true);
  });

  test.each([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@@example.com',
    'ada@example..com',
    'ada@-example.com',
    'ada lovelace@example.com',
    'ada@example.com\n',
    'ada@exämple.com',
    `${'x'.repeat(65)}@example.com`,
    `ada@${'x.'.repeat(130)}com`,
  ])('may not be %j', (address) => {
    expect(isEmail(address)).toBe(false);
  });
});
