import { describe, expect, it } from 'vitest';
import type { Budget, SuggestedTargets } from '#web/api/catalogue.ts';
import { budgetChoices, taskChoices, withBudget, withTask } from '#web/components/target-choices.ts';

const titles = { likely: 'Likely', rest: 'All budgets' };
const budget = (id: string, name: string) => ({ id, name, client: 'Acme', code: null }) as Budget;
const suggested: SuggestedTargets = {
  budgets: [{ budget_id: 'b2', name: 'Support', client: null, code: 'SUP', used_count: 3, last_used_on: '2026-03-09', why: 'recent' }],
  tasks: [
    {
      task_id: 't1',
      title: 'Fix',
      task_key: 'SUP-1',
      budget_id: 'b2',
      line_item_id: null,
      used_count: 1,
      last_used_on: null,
      why: 'recent',
    },
    { task_id: 't2', title: 'Read', task_key: null, budget_id: null, line_item_id: null, used_count: 1, last_used_on: null, why: 'recent' },
  ],
};

describe('choices of a target', () => {
  it('puts likely budgets first, and none of them twice', () => {
    const groups = budgetChoices([budget('b1', 'Website'), budget('b2', 'Support')], suggested, '', titles);
    expect(groups.map(({ title, choices }) => [title, choices.map(({ id }) => id)])).toEqual([
      ['Likely', ['b2']],
      ['All budgets', ['b1']],
    ]);
  });

  it('searches the likely ones as well, by name and by code', () => {
    expect(budgetChoices([], suggested, 'sup', titles)[0]?.choices).toHaveLength(1);
    expect(budgetChoices([], suggested, 'web', titles)[0]?.choices).toEqual([]);
  });

  it('names the rest only where something stands above it', () => {
    expect(budgetChoices([budget('b1', 'Website')], undefined, '', titles)[1]?.title).toBeNull();
  });

  it('leaves out likely tasks of another budget', () => {
    const [likely] = taskChoices([], suggested, { search: '', budgetId: 'b1' }, titles);
    expect(likely?.choices.map(({ id }) => id)).toEqual(['t2']);
  });
});

describe('another target', () => {
  const target = { budget_id: 'b1', line_item_id: 'l1', task_id: 't1' };

  it('loses line item and task with its budget', () => {
    expect(withBudget(target, 'b2')).toEqual({ budget_id: 'b2', line_item_id: null, task_id: null });
  });

  it('stays what it is when the same budget is chosen again', () => {
    expect(withBudget(target, 'b1')).toBe(target);
  });

  it('takes budget and line item from a task that has some', () => {
    expect(withTask(target, { id: 't9', budget_id: 'b2', line_item_id: 'l2' })).toEqual({
      budget_id: 'b2',
      line_item_id: 'l2',
      task_id: 't9',
    });
    expect(withTask(target, { id: 't9', budget_id: 'b2', line_item_id: null }).line_item_id).toBeNull();
  });

  it('keeps its line item with a task of the same budget, and everything with a task of none', () => {
    expect(withTask(target, { id: 't9', budget_id: 'b1', line_item_id: null }).line_item_id).toBe('l1');
    expect(withTask(target, { id: 't9', budget_id: null, line_item_id: null })).toEqual({ ...target, task_id: 't9' });
  });
});
