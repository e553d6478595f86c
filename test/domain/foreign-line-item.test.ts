import { expect, test } from 'vitest';
import { clearForeignLineItem } from '#domain/foreign-line-item.ts';

const BEFORE = { budget_id: 'b', line_item_id: 'l' };

test.each([
  ['another budget', { budget_id: 'other' }, { budget_id: 'other', line_item_id: null }],
  ['no budget', { budget_id: null }, { budget_id: null, line_item_id: null }],
  [
    'another budget and an undefined line item',
    { budget_id: 'other', line_item_id: undefined },
    { budget_id: 'other', line_item_id: null },
  ],
  ['another budget and one of its line items', { budget_id: 'other', line_item_id: 'm' }, { budget_id: 'other', line_item_id: 'm' }],
  ['the same budget', { budget_id: 'b' }, { budget_id: 'b' }],
  ['no word of the budget', {}, {}],
])('with %s, the line item is cleared where it would be another budget’s', (_what, changes, expected) => {
  expect(clearForeignLineItem(BEFORE, changes)).toEqual(expected);
});
