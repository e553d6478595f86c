import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsWildcard } from '#domain/rules/wildcard.ts';

const fewLetters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength });

it('A wildcard holds for the texts that trying every split finds', () => {
  fc.assert(
    fc.property(fewLetters(8), fewLetters(10), (pattern, drawn) => {
      const text = drawn.replaceAll('*', 'a');
      expect(holdsWildcard(text, pattern.split('*'))).toBe(bySplitting(text, pattern));
    }),
    { numRuns: 2_000 },
  );
});

function bySplitting(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) return bySplitting(text, pattern.slice(1)) || (text !== '' && bySplitting(text.slice(1), pattern));
  return text.charAt(0) === pattern.charAt(0) && text !== '' && bySplitting(text.slice(1), pattern.slice(1));
}
