import { describe, expect, test } from 'vitest';
import { budgetCodeCandidates } from '#domain/drafting/budget-code.ts';
import { taskKeyCandidates } from '#domain/drafting/task-key.ts';

describe('budgetCodeCandidates', () => {
  test.each([
    ['[Acme] Fix login', null, ['ACME']],
    ['ACME: kickoff', null, ['ACME']],
    ['Kickoff (ACME: phase 2)', null, ['ACME']],
    ['Kickoff #acme', null, ['ACME']],
    ['[A] B: #c', null, ['A', 'B', 'C']],
    ['ÜBER: Umbau', null, ['ÜBER']],
    [null, 'acme/fix-login', ['ACME', 'FIX-LOGIN']],
    ['ACME-99 unknown task', null, ['ACME']],
    ['fix: login', null, []],
    ['at 10:30 we met', null, []],
    ['https://x.example/#acme', null, []],
    ['no acme here', null, []],
    ['SHA-256', null, []],
    [null, null, []],
  ])('of %j on %j are %j', (title, branch, codes) =>
    expect(budgetCodeCandidates(title, branch, taskKeyCandidates(title, branch))).toEqual(codes),
  );

  test('reads very long text, on which starting anew at every letter would take minutes', () => {
    for (const text of ['['.repeat(600_000), '#'.repeat(600_000), 'A'.repeat(600_000), 'A:'.repeat(300_000)])
      expect(budgetCodeCandidates(text, null, taskKeyCandidates(text, null))).toEqual([]);
  });
});
