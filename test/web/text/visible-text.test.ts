import { expect, test } from 'vitest';
import { visibleText } from '#web/text/visible-text.ts';

test('what shows as nothing is no text, whatever it is made of', () => {
  for (const blank of [
    '',
    ' \t\n',
    '\u200b\u200b\u200b',
    '\u200d',
    '\u00a0\u2003',
    '\ufeff\u00ad',
    '\u3164\u2800',
    '\u202e\u2066',
    '\u0007',
  ]) {
    expect(visibleText(blank)).toBeNull();
  }
  expect(visibleText(null)).toBeNull();
});

test('what shows stays as it was written', () => {
  for (const written of ['0', ' a\u200b', '\u05e9\u05dc\u05d5\u05dd', '👩‍💻', '…']) expect(visibleText(written)).toBe(written);
});
