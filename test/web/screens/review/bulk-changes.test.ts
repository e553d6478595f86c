import { expect, test } from 'vitest';
import { bulkChanges, clearing, filledIn, NO_EDIT } from '#web/screens/review/bulk-changes.ts';

test('what is neither filled in nor cleared stays as it is', () => {
  expect(bulkChanges(NO_EDIT)).toEqual({});
  expect(bulkChanges({ ...NO_EDIT, description: '  ' })).toEqual({});
  expect(bulkChanges({ ...NO_EDIT, task_id: 't', description: ' Work ', billable: 0 })).toEqual({
    task_id: 't',
    description: 'Work',
    billable: 0,
  });
});

test('what is to be cleared is sent as null, and no longer once something is filled in', () => {
  const cleared = clearing(clearing(NO_EDIT, 'description', true), 'task_id', true);
  expect(bulkChanges(cleared)).toEqual({ description: null, task_id: null });
  expect(bulkChanges(filledIn(cleared, { description: 'Work' }))).toEqual({ description: 'Work', task_id: null });
  expect(bulkChanges(filledIn(cleared, { description: '  ' }))).toEqual({ description: null, task_id: null });
  expect(bulkChanges(clearing(cleared, 'task_id', false))).toEqual({ description: null });
});

test('clearing takes away what was filled in there', () => {
  const filled = filledIn(NO_EDIT, { description: 'Work', task_id: 't' });
  expect(bulkChanges(clearing(filled, 'description', true))).toEqual({ description: null, task_id: 't' });
});

test('a line item goes with its budget, and comes back with it', () => {
  const filled = filledIn(NO_EDIT, { budget_id: 'b', line_item_id: 'l', task_id: null });
  const cleared = clearing(filled, 'budget_id', true);
  expect(bulkChanges(cleared)).toEqual({ budget_id: null, line_item_id: null });
  expect(bulkChanges(clearing(cleared, 'budget_id', false))).toEqual({});
  expect(bulkChanges(filledIn(cleared, { budget_id: 'c' }))).toEqual({ budget_id: 'c', line_item_id: null });
});
