import { expect, it } from 'vitest';
import {
  budgetProblem,
  budgetValues,
  lineItemProblem,
  lineItemValues,
  readAgreedHours,
  taskProblem,
  taskValues,
  toBudgetFields,
  toLineItemFields,
  toTaskFields,
} from '#web/screens/admin/catalogue/catalogue-values.ts';

it('reads agreed hours with a point or a comma; none are no limit', () => {
  expect(readAgreedHours('120')).toBe(120);
  expect(readAgreedHours(' 37,5 ')).toBe(37.5);
  expect(readAgreedHours('')).toBeNull();
  for (const wrong of ['0', '-1', '1.000.000', '1000001', 'many']) expect(readAgreedHours(wrong), wrong).toBeUndefined();
});

it('finds what the server would refuse', () => {
  const budget = budgetValues(null);
  expect(budgetProblem(budget)).toBe('name');
  expect(budgetProblem({ ...budget, name: 'Website', code: '1ACME' })).toBe('code');
  expect(budgetProblem({ ...budget, name: 'Website', hours: 'x' })).toBe('hours');
  expect(budgetProblem({ ...budget, name: 'Website', code: 'acme', hours: '10' })).toBeNull();
  expect(lineItemProblem({ ...lineItemValues(null), name: 'Design', hours: '0' })).toBe('hours');
  expect(taskProblem({ ...taskValues(null), title: ' ' })).toBe('title');
  expect(taskProblem({ ...taskValues(null), title: 'Draw', task_key: 'acme' })).toBe('key');
  expect(taskProblem({ ...taskValues(null), title: 'Draw', task_key: 'acme-1' })).toBeNull();
});

it('sends nothing typed as nothing there', () => {
  expect(toBudgetFields({ name: ' Website ', client: ' ', code: '', hours: '', billable: true })).toEqual({
    name: 'Website',
    client: null,
    code: null,
    hours: null,
    billable: 1,
  });
  expect(toLineItemFields({ name: 'Design', hours: '1,5', billable: 'budget' })).toEqual({ name: 'Design', hours: 1.5, billable: null });
  expect(toLineItemFields({ name: 'Design', hours: '', billable: 'no' })).toMatchObject({ billable: 0 });
  expect(toTaskFields({ title: 'Draw', task_key: ' ', line_item_id: '' })).toEqual({ title: 'Draw', task_key: null, line_item_id: null });
});
