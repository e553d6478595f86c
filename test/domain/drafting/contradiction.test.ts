import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import { type BookedOn, findContradictions } from '#domain/drafting/contradiction.ts';
import { toRuleSet } from '#domain/rules/rule-set.ts';
import { signal } from './sample.ts';

const budget = (id: string) => ({ id, code: null, billable: 1, archived_at: null });
const catalogue = buildCatalogue({
  budgets: [budget('shop'), budget('blog')],
  lineItems: [],
  tasks: [{ id: 'task-1', task_key: 'SHOP-1', budget_id: 'shop', line_item_id: null, archived_at: null }],
});
const BOOKED: BookedOn = { budget_id: 'shop', line_item_id: null, task_id: 'task-1', billable: 1 };

function rule(contains: string, then: object) {
  return { version: 1, name: contains, when: { field: 'title', contains }, then };
}

function contradictions(rules: object[], titles: string[], booked = BOOKED) {
  const signals = titles.map((title) => signal({ title }));
  const found = findContradictions(booked, signals, { ruleSet: toRuleSet(rules, catalogue), catalogue, timeZone: 'UTC' });
  return found.map(({ rule: { index }, rule_says }) => ({ index, ...rule_says }));
}

const OPEN = { budget_id: null, line_item_id: null, task_id: null, billable: null, exclude: 0 };

describe('findContradictions', () => {
  test('finds a rule that books on another budget', () => {
    expect(contradictions([rule('cart', { budget_id: 'blog' })], ['cart'])).toEqual([{ ...OPEN, index: 0, budget_id: 'blog' }]);
  });

  test('takes what the rule leaves open for no contradiction', () => {
    expect(contradictions([rule('cart', { budget_id: 'shop' })], ['cart'])).toEqual([]);
    expect(contradictions([rule('cart', { description: 'Cart' })], ['cart'])).toEqual([]);
  });

  test('counts a target only where drafting would take it: not behind a key in the title', () => {
    expect(contradictions([rule('cart', { budget_id: 'blog' })], ['SHOP-1 cart'])).toEqual([]);
    expect(contradictions([rule('cart', { budget_id: 'blog', billable: 0 })], ['SHOP-1 cart'])).toEqual([
      { ...OPEN, index: 0, billable: 0 },
    ]);
  });

  test('finds a rule that makes no draft of the work', () => {
    expect(contradictions([rule('cart', { exclude: 1 })], ['cart'])).toEqual([{ ...OPEN, index: 0, exclude: 1 }]);
  });

  test('names each rule once, in their order, by what is booked now', () => {
    const rules = [rule('cart', { billable: 0 }), rule('list', { budget_id: 'blog' })];
    expect(contradictions(rules, ['list', 'cart', 'list again', 'other']).map(({ index }) => index)).toEqual([0, 1]);
    expect(contradictions(rules, ['list', 'cart'], { ...BOOKED, budget_id: 'blog', billable: 0 })).toEqual([]);
  });
});
