import { foldCase } from '#domain/drafting/title-pattern.ts';
import type { FindPattern } from './re2-pattern.ts';
import { holdsWildcard } from './wildcard.ts';

export const TEXT_OPERATORS = ['is', 'contains', 'starts_with', 'wildcard', 'matches'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

/** A text that rules ask about, in the forms they compare: composed (NFC), and folded so that case does not matter. */
export type TestedText = { composed: string; folded: string };

/** A question to one text. `operands` is what the rule wrote, one text but for `is`. */
export type TextTest = { operator: TextOperator; operands: readonly string[]; holds: (text: TestedText) => boolean };

export function readableText(text: string): TestedText {
  return { composed: text.normalize('NFC'), folded: foldCase(text) };
}

export function isOneOf(operands: readonly string[]): TextTest {
  const folded = new Set(operands.map(foldCase));
  return { operator: 'is', operands, holds: (text) => folded.has(text.folded) };
}

/** A test of plain text, without a pattern of RE2. */
export function plainTest(operator: 'contains' | 'starts_with' | 'wildcard', operand: string): TextTest {
  const folded = foldCase(operand);
  const pieces = folded.split('*');
  const holds: Record<typeof operator, (text: TestedText) => boolean> = {
    contains: (text) => text.folded.includes(folded),
    starts_with: (text) => text.folded.startsWith(folded),
    wildcard: (text) => holdsWildcard(text.folded, pieces),
  };
  return { operator, operands: [operand], holds: holds[operator] };
}

export function patternTest(operand: string, find: FindPattern): TextTest {
  return { operator: 'matches', operands: [operand], holds: (text) => find(text.composed) };
}
