import { describe, expect, test } from 'vitest';
import { listOutrankedRules, tierBeforeRule } from '#domain/drafting/outranked-rule.ts';
import { targetOf } from '#domain/drafting/target.ts';

const on = (budgetId: string) => ({ ...targetOf(budgetId, null, null), categorization_source: 'code' as const, match_confidence: 0.5 });
const tiers = (signal: string[], code: string[], rule: string[]) => [
  { tier: 'signal' as const, candidates: signal.map(on) },
  { tier: 'code' as const, candidates: code.map(on) },
  { tier: 'rule' as const, candidates: rule.map(on) },
];

describe('tierBeforeRule', () => {
  test('names what was taken before the rule', () => {
    expect(tierBeforeRule(tiers([], ['shop'], ['blog']))).toBe('code');
    expect(tierBeforeRule(tiers(['acme'], ['blog'], ['blog']))).toBe('signal');
  });

  test('is null where the rule is taken, says the same, or names nothing', () => {
    expect(tierBeforeRule(tiers([], [], ['blog']))).toBeNull();
    expect(tierBeforeRule(tiers([], ['blog', 'shop'], ['blog']))).toBeNull();
    expect(tierBeforeRule(tiers([], ['shop'], []))).toBeNull();
  });
});

describe('listOutrankedRules', () => {
  const rule = { index: 1, name: 'Mine', sets: ['target' as const] };
  const explanation = { matched_by: { signal_id: 's', tiers: tiers([], ['shop'], ['blog']) }, rule };
  const draft = { id: 'd', date: '2026-03-09', status: 'pending' as const };

  test('names the draft, its day, its rule and what comes first', () => {
    expect(listOutrankedRules([draft], new Map([['d', explanation]]))).toEqual([
      { draft_id: 'd', date: '2026-03-09', rule: { index: 1, name: 'Mine' }, found_by: 'code' },
    ]);
  });

  test('leaves out what no rule holds for, and what nobody is asked about', () => {
    expect(listOutrankedRules([draft], new Map([['d', { ...explanation, rule: null }]]))).toEqual([]);
    expect(listOutrankedRules([{ ...draft, status: 'dismissed' }], new Map([['d', explanation]]))).toEqual([]);
  });
});
