import { describe, expect, it } from 'vitest';
import { isPrivatePattern, patternChanges } from '#web/screens/settings/private/pattern-changes.ts';

describe('patternChanges', () => {
  it('tells new ones from those that were left out, whatever their order', () => {
    expect(patternChanges(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
    expect(patternChanges(['a', 'b'], ['b', 'a'])).toEqual({ added: [], removed: [] });
  });
});

describe('isPrivatePattern', () => {
  it('refuses what would take every text', () => {
    expect(['', '  ', '*', ' ** '].some(isPrivatePattern)).toBe(false);
    expect(isPrivatePattern('dentist*')).toBe(true);
    expect(isPrivatePattern('x'.repeat(501))).toBe(false);
  });
});
