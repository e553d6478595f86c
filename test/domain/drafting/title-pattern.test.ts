import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesTitlePattern } from '#domain/drafting/title-pattern.ts';

/** The rule by trying everything: slow, and plainly right. */
function matchesSomewhere(title: string, pattern: string): boolean {
  return Array.from({ length: title.length + 1 }, (_, from) => startsWithPattern(title.slice(from), pattern)).includes(true);
}

function startsWithPattern(text: string, pattern: string): boolean {
  if (pattern === '') return true;
  if (pattern.startsWith('*'))
    return Array.from({ length: text.length + 1 }, (_, from) => startsWithPattern(text.slice(from), pattern.slice(1))).includes(true);
  return text.startsWith(pattern.charAt(0)) && startsWithPattern(text.slice(1), pattern.slice(1));
}

describe('matchesTitlePattern', () => {
  test.each([
    ['Lunch with Ann', 'lunch', true],
    ['Team LUNCH', 'Lunch', true],
    ['Launch', 'lunch', false],
    ['1:1 Ann / Bob', '1:1*bob', true],
    ['Bob 1:1', '1:1*bob', false],
    ['anything', '*', true],
    ['', 'a', false],
    ['a.b', 'a?b', false],
    ['(a+)+$', '(a+)+$', true],
    ['Café', 'café', true],
    ['Cafe\u0301', 'CAFÉ', true],
    ['ΟΔΟΣΑ', 'οδος', true],
    ['Große Runde', 'GROSSE', true],
    ['Mittag 🍕 Pause', '🍕*pause', true],
    ['any title', '  ', false],
  ])('of %j against %j is %j', (title, pattern, matches) => expect(matchesTitlePattern(title, pattern)).toBe(matches));

  test('agrees with trying every place for every star', () => {
    const text = fc.string({ unit: fc.constantFrom('A', 'B'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('A', 'B', '*'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (title, wanted) => {
        expect(matchesTitlePattern(title, wanted)).toBe(matchesSomewhere(title, wanted));
      }),
      { numRuns: 1_000 },
    );
  });

  test('answers where a backtracking matcher never would', () => {
    expect(matchesTitlePattern('a'.repeat(10_000), `${'a*'.repeat(200)}b`)).toBe(false);
  });
});
