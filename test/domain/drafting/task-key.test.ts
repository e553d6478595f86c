import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedTaskKey, taskKeyCandidates, taskKeyPrefix } from '#domain/drafting/task-key.ts';

describe('namedTaskKey', () => {
  test.each([
    ['ACME-12 Fix login', null, 'ACME-12'],
    ['Fix login (ACME-12)', null, 'ACME-12'],
    ['[ACME-12] Fix login', null, 'ACME-12'],
    ['Fix ACME-12, ACME-13', null, 'ACME-12'],
    ['See ACME-12.', null, 'ACME-12'],
    ["Merge branch 'feature/ACME-12-fix'", null, 'ACME-12'],
    ['A1B-7: tidy', null, 'A1B-7'],
    ['wip', 'feature/acme-12-fix', 'ACME-12'],
    ['wip', 'acme-12', 'ACME-12'],
    ['wip', 'ann/ACME-12_login', 'ACME-12'],
    ['wip', 'release-2/acme-12', 'ACME-12'],
    ['ACME-13 wip', 'feature/acme-12', 'ACME-13'],
    ['acme-12 in lower case', null, null],
    ['Decode UTF-8 and hash with SHA-256', null, null],
    ['COVID-19 notice', null, null],
    ['UTF-8 in ACME-12', null, 'ACME-12'],
    ['Ship on MAR-10-2026', null, null],
    ['2026-03-10 notes', null, null],
    ['XACME-12a', null, null],
    ['éACME-12', null, null],
    ['Bump ACME-1.2', null, null],
    ['Write ADR-12.md', null, null],
    ['https://example.com/browse/ACME-12', null, null],
    ['id 550E8400-E29B-41D4-A716-446655440000', null, null],
    ['I-5 closed', null, null],
    ['ABCDEFGHIJK-1', null, null],
    ['ACME-1234567', null, null],
    ['wip', 'upgrade-node-26', null],
    ['wip', 'issue-12', null],
    ['wip', 'dependabot/npm_and_yarn/lodash-4.17.21', null],
    ['wip', '550e8400-e29b-41d4-a716-446655440000', null],
    [null, null, null],
  ])('of %j on %j is %j', (title, branch, key) => expect(namedTaskKey(title, branch)).toBe(key));
});

describe('taskKeyCandidates', () => {
  test('names every key that a catalogue may know, the title before the branch, once each', () => {
    expect(taskKeyCandidates('UTF-8 for ACME-12 and ACME-13', 'fix-acme-14_acme-12')).toEqual(['UTF-8', 'ACME-12', 'ACME-13', 'ACME-14']);
  });

  test('finds keys anywhere in a branch', () => {
    expect(taskKeyCandidates(null, 'feature-acme-12')).toEqual(['ACME-12']);
    expect(taskKeyCandidates(null, 'ann_acme-12-fix')).toEqual(['ACME-12']);
  });

  test('finds a key between any words', () => {
    const key = fc
      .tuple(fc.stringMatching(/^[A-Z][A-Z0-9]{1,9}$/), fc.integer({ min: 0, max: 999_999 }))
      .map(([prefix, number]) => `${prefix}-${number}`);
    const words = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(words, key, words, (before, named, after) => {
        expect(taskKeyCandidates(`${before} ${named} ${after}`, null)).toEqual([named]);
        expect(taskKeyCandidates(null, `feature/${named.toLowerCase()}-fix`)).toEqual([named]);
      }),
    );
  });

  test('reads very long text, on which starting anew at every letter would take minutes', () => {
    for (const text of [
      'A'.repeat(600_000),
      'A-'.repeat(300_000),
      'a.'.repeat(300_000),
      'https://'.repeat(75_000),
      '1a2b3c4d-'.repeat(60_000),
    ])
      expect(taskKeyCandidates(text, text)).toEqual([]);
  });
});

describe('taskKeyPrefix', () => {
  test('is the letters of a key, and null for lookalikes', () => {
    expect(taskKeyPrefix('ACME-12')).toBe('ACME');
    expect(taskKeyPrefix('SHA-256')).toBeNull();
  });
});
