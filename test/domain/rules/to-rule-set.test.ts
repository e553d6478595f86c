import { describe, expect, it } from 'vitest';
import { findRule, NO_RULES, toRuleSet } from '#domain/rules/rule-set.ts';
import { listRuleStates } from '#domain/rules/to-rule-set.ts';
import { EXCLUDE, rule } from '#test/rules.ts';
import { catalogue, subject } from './sample.ts';

const ALWAYS = { field: 'source', wildcard: '*' };
const titled = (contains: string) => ({ field: 'title', contains });

function targetOf(then: object) {
  return toRuleSet([rule(ALWAYS, then)], catalogue()).rules[0]?.effect.target ?? null;
}

describe('A rule set', () => {
  it.each([
    [{ budget_id: 'acme' }, ['acme', null, null]],
    [{ line_item_id: 'beta-design' }, ['beta', 'beta-design', null]],
    [{ budget_id: 'acme', line_item_id: 'acme-design' }, ['acme', 'acme-design', null]],
    [{ task_id: 'acme-task' }, ['acme', 'acme-design', 'acme-task']],
    [{ budget_id: 'beta', task_id: 'acme-task' }, ['beta', null, 'acme-task']],
    [{ budget_id: 'beta', line_item_id: 'beta-design', task_id: 'acme-task' }, ['beta', 'beta-design', 'acme-task']],
    [{ line_item_id: 'acme-design', task_id: 'acme-task' }, ['acme', 'acme-design', 'acme-task']],
    [{ line_item_id: 'beta-design', task_id: 'free-task' }, ['beta', 'beta-design', 'free-task']],
    [{ task_id: 'old-place-task' }, ['acme', null, 'old-place-task']],
    [{ task_id: 'homeless-task' }, [null, null, 'homeless-task']],
    [{ task_id: 'free-task' }, [null, null, 'free-task']],
  ])('makes the target %j complete', (then, [budget_id, line_item_id, task_id]) => {
    expect(targetOf(then)).toEqual({ budget_id, line_item_id, task_id });
  });

  it.each([
    [{ budget_id: 'nope' }, 'then.budget_id', 'no such budget'],
    [{ budget_id: 'gone' }, 'then.budget_id', 'this budget is archived'],
    [{ line_item_id: 'nope' }, 'then.line_item_id', 'no such line item'],
    [{ line_item_id: 'acme-old' }, 'then.line_item_id', 'this line item is archived'],
    [{ line_item_id: 'gone-design' }, 'then.line_item_id', 'its budget is archived'],
    [{ task_id: 'nope' }, 'then.task_id', 'no such task'],
    [{ task_id: 'done-task' }, 'then.task_id', 'this task is archived'],
    [{ budget_id: 'acme', line_item_id: 'beta-design' }, 'then.line_item_id', 'belongs to another budget than the one named'],
    [{ task_id: 'acme-task', line_item_id: 'beta-design' }, 'then.line_item_id', 'belongs to another budget than the task'],
  ])('leaves out what would book on %j, and says why', (then, path, message) => {
    const items = [rule(ALWAYS, then, { name: 'Bad' }), rule(ALWAYS, EXCLUDE, { name: 'Good' })];
    expect(toRuleSet(items, catalogue()).rules.map(({ index }) => index)).toEqual([1]);
    expect(listRuleStates(items, catalogue())).toEqual([
      { index: 0, name: 'Bad', status: 'not_applied', problems: [{ path, message }] },
      { index: 1, name: 'Good', status: 'applied', problems: [] },
    ]);
  });

  it('lists each item in its place, whatever keeps it from being applied', () => {
    const items = ['other', rule(ALWAYS), rule(ALWAYS, { budget_id: 'gone' }), rule({}), rule(ALWAYS, { budget_id: 'acme' })];
    const states = listRuleStates(items, catalogue());
    expect(states.map(({ index, status }) => [index, status])).toEqual([
      [0, 'not_applied'],
      [1, 'applied'],
      [2, 'not_applied'],
      [3, 'not_applied'],
      [4, 'applied'],
    ]);
  });

  it('has a version of its content: the order of keys is none of it, the order of rules is', () => {
    const version = (...items: unknown[]) => toRuleSet(items, catalogue()).version;
    const [one, two] = [rule(titled('a')), rule(titled('b'))];
    expect(version(one, two)).toMatch(/^[0-9a-f]{12}$/);
    expect(version(turned({ ...one, when: turned(titled('a')) }), two)).toBe(version(one, two));
    expect(
      new Set([version(one, two), version(two, one), version(one), version({ ...one, name: 'x' }, two), version(one, two, 1)]).size,
    ).toBe(5);
    expect(version()).toBe(NO_RULES.version);
  });

  it('follows the catalogue, though the same rules are read once', () => {
    const items = [rule(ALWAYS, { budget_id: 'acme' })];
    const empty = { ...catalogue(), budgets: new Map() };
    expect([catalogue(), empty, catalogue()].map((known) => toRuleSet(items, known).rules.length)).toEqual([1, 0, 1]);
  });

  it('is right for more sets than are remembered', () => {
    const sets = Array.from({ length: 70 }, (_, at) => [rule(titled(`title ${at}!`), EXCLUDE, { name: String(at) })]);
    for (const items of [...sets, ...sets.toReversed()]) {
      expect(
        findRule(toRuleSet(items, catalogue()), subject({ title: `title ${items[0] && (items[0] as { name: string }).name}!` }))?.index,
      ).toBe(0);
    }
  });
});

/** The same with its keys the other way round. */
function turned(item: object): object {
  return Object.fromEntries(Object.entries(item).toReversed());
}

describe('The rule found', () => {
  const set = toRuleSet(
    [rule(titled('plan')), rule(titled('planning'), { billable: 1 }), 'other', rule(ALWAYS, { billable: 0 })],
    catalogue(),
  );

  it('is the first that holds, in order', () => {
    expect(findRule(set, subject({ title: 'Planning' }))?.index).toBe(0);
    expect(findRule(set, subject({ title: 'Review' }))).toMatchObject({ index: 3, effect: { billable: 0 } });
  });

  it('is none where none holds', () => {
    expect(findRule(toRuleSet([rule(titled('plan'))], catalogue()), subject({ title: 'Review' }))).toBeNull();
    expect(findRule(NO_RULES, subject())).toBeNull();
  });
});
