import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from '#operations/identity/passwords.ts';

describe('A password', () => {
  test('is kept as argon2id with OWASP’s parameters and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
    expect(await isPassword('correct horse battery', first)).toBe(true);
    expect(await isPassword('correct horse batterz', first)).toBe(false);
  });

  test('is the same however its letters are composed', async () => {
    const composed = await hashPassword('p\u00e4ssword with umlaut');
    expect(await isPassword('pa\u0308ssword with umlaut', composed)).toBe(true);
  });

  test('is wrong where there is none', async () => {
    expect(await isPassword('anything at all', null)).toBe(false);
  });
});
