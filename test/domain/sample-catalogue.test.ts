import { expect, test } from 'vitest';
import { type CatalogueIds, keptOfSample } from '#domain/sample-catalogue.ts';

function ids(budgets: string[], lineItems: string[], tasks: string[]): CatalogueIds {
  return { budgets: new Set(budgets), lineItems: new Set(lineItems), tasks: new Set(tasks) };
}

const SAMPLE = ids(['b1', 'b2'], ['l1', 'l2'], ['t1', 't2']);
const OWN_PARTS = {
  lineItems: [
    { id: 'l1', budget_id: 'b1' },
    { id: 'l2', budget_id: 'b2' },
  ],
  tasks: [
    { id: 't1', budget_id: 'b1', line_item_id: 'l1' },
    { id: 't2', budget_id: 'b2', line_item_id: null },
  ],
};

test.each([
  ['nothing', ids([], [], []), ids([], [], [])],
  ['a budget', ids(['b1'], [], []), ids(['b1'], [], [])],
  ['a line item', ids([], ['l2'], []), ids(['b2'], ['l2'], [])],
  ['a task with a line item', ids([], [], ['t1']), ids(['b1'], ['l1'], ['t1'])],
])('Of the sample catalogue, where %s is used, what that belongs to stays', (_what, used, kept) => {
  expect(keptOfSample(SAMPLE, used, OWN_PARTS)).toEqual(kept);
});

test('Of the sample catalogue, what real line items and tasks belong to stays', () => {
  const lineItems = [...OWN_PARTS.lineItems, { id: 'real', budget_id: 'b2' }];
  const tasks = [...OWN_PARTS.tasks, { id: 'real', budget_id: 'elsewhere', line_item_id: 'l1' }];
  expect(keptOfSample(SAMPLE, ids([], [], []), { lineItems, tasks })).toEqual(ids(['b1', 'b2'], ['l1'], []));
});
