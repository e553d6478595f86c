import { expect, it } from 'vitest';
import { briefly } from '#web/text/briefly.ts';

it('keeps a short name, and the start of a long one without breaking a character', () => {
  expect(briefly('Website')).toBe('Website');
  expect(briefly('🦉'.repeat(60))).toBe('🦉'.repeat(60));
  expect(briefly('🦉'.repeat(61))).toBe(`${'🦉'.repeat(59)}…`);
});
