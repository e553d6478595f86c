import { expect, test } from 'vitest';
import { secretIn } from '#domain/secret-file.ts';

test.each([
  ['secret', 'secret'],
  ['secret\n', 'secret'],
  ['secret\r\n', 'secret'],
  ['secret\n\n', 'secret\n'],
  [' sec\nret ', ' sec\nret '],
  ['\n', ''],
  ['', ''],
])('A file with %j holds the secret %j', (text, secret) => {
  expect(secretIn(text)).toBe(secret);
});
