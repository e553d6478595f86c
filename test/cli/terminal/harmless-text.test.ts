import { expect, it } from 'vitest';
import { harmlessJson, harmlessLine } from '#cli/terminal/harmless-text.ts';

const HOSTILE = ['\u001b[2J', '\u009b2J', '\u0007', '\r', '\u202e', '\u2028', '\u200b', '\u{e0041}', '\ud800', '\0', '\u007f'];

it('leaves nothing in a line that a terminal obeys or hides', () => {
  for (const text of HOSTILE) {
    const line = harmlessLine(`a${text}b`);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(line).toMatch(/^a.+b$/u);
  }
});

it('leaves ordinary text of any script as it is', () => {
  for (const text of ['Grüße – “quoted”', '会議', 'می‌خواهم', '👩‍💻 pairing', 'a\u0301']) expect(harmlessLine(text)).toBe(text);
});

it('writes JSON that means the same and does nothing', () => {
  for (const text of HOSTILE) {
    const json = harmlessJson({ title: text });
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(JSON.parse(json)).toEqual({ title: text });
  }
});
