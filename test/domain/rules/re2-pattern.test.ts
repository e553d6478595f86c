import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compilePattern, fullPatternBudget, type PatternBudget } from '#domain/rules/re2-pattern.ts';

function finds(pattern: string, text: string): boolean {
  return compile(pattern)(text);
}

function compile(pattern: string, budget: PatternBudget = fullPatternBudget()): (text: string) => boolean {
  const find = compilePattern(pattern, budget);
  if (typeof find === 'string') throw new Error(find);
  return find;
}

describe('A pattern', () => {
  it.each([
    ['((a{1000}){1000})', 'must not repeat more than 500 times'],
    ['((a{400}){100})', 'is no RE2 pattern: invalid repeat count'],
    ['((a{30}){30})', 'is too large: RE2 makes'],
    ['a{501}', 'must not repeat'],
    [String.raw`\pL{20}`.repeat(26), 'must not repeat'],
    ['x'.repeat(501), 'must have at most 500 characters'],
    ['(', 'is no RE2 pattern: missing closing )'],
    ['(?=a)', 'is no RE2 pattern'],
    ['(?<=a)b', 'is no RE2 pattern'],
    [String.raw`(a)\1`, 'is no RE2 pattern: invalid escape sequence'],
    ['('.repeat(500), 'is no RE2 pattern'],
  ])('such as %s is refused', (pattern, message) => {
    expect(compilePattern(pattern, fullPatternBudget())).toContain(message);
  });

  it('is refused once all patterns together are too many, too long or too large', () => {
    const spent = (part: Partial<PatternBudget>) => compilePattern('abc', { ...fullPatternBudget(), ...part });
    expect(spent({ patterns: 0 })).toContain('all rules together may have 100');
    expect(spent({ characters: 2 })).toContain('5000 characters');
    expect(spent({ instructions: 2 })).toContain('2000 instructions');
    expect(spent({ instructions: -1 })).toContain('2000 instructions');
    expect(spent({ patterns: 1, characters: 3, instructions: 100 })).toBeTypeOf('function');
  });

  it('that is refused counts as well, since finding out takes time', () => {
    const budget = fullPatternBudget();
    compilePattern('(((', budget);
    expect(budget).toMatchObject({ patterns: 99, characters: 4_997 });
    compilePattern('((a{30}){30})', budget);
    expect(budget).toMatchObject({ patterns: 98, instructions: 1_500 });
  });

  it('finds what RE2 finds, by its automaton and, where that outgrows its memory, without', () => {
    const unit = fc.constantFrom('a', 'b', '.', 'a*', '(a|b)+', '[ab]{1,12}', '\\pL{2,9}', '\\b', '(?:ab|ba)*', '$', '^');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'é', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), text, (units, title) => {
        const pattern = units.join('');
        expect(finds(pattern, title)).toBe(RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE).matcher(title).find());
      }),
      { numRuns: 1_000 },
    );
    const outgrown = compile('a[ab]{100}c');
    const title = pseudoRandom(800);
    expect([outgrown(title), outgrown(`${title}a${'b'.repeat(100)}C`)]).toEqual([false, true]);
  });
});

describe('Finding a pattern', () => {
  it.each(['(a+)+$', '(a|a)*c', '(.*a){20}c', '(a?){80}a{80}c', 'a[ab]{300}c', String.raw`(\pL|\pN|a){100}!`, String.raw`(\w+\s?)*!$`])(
    '%s ends, where a matcher that tries again would go on for years',
    (pattern) => {
      const text = pseudoRandom(10_000);
      expect(compile(pattern)(`${text}!`)).toBe(compile(pattern)(`${text}!`));
    },
  );
});

/** The same as and bs every time, in no order that an automaton could learn. */
function pseudoRandom(length: number): string {
  let state = 12_345;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state > 1_073_741_824 ? 'a' : 'b';
  }).join('');
}
