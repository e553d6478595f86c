import { expect, it } from 'vitest';
import { previewOfAll } from '#web/api/preview-of-all.ts';

const effect = { agreed_hours: 10, used_hours: 4, adding_hours: 4, left_hours: 6, left_after_hours: 2, goes_over: 0 };
const part = {
  ...{ acceptable: 1_000, hours: 5, billable_hours: 4, unassigned_hours: 1, skipped: [] },
  days: [{ date: '2026-03-10', booked_hours: 4, adding_hours: 11 }],
  budgets: [
    { budget_id: 'b', budget_name: 'B', ...effect, line_items: [{ line_item_id: 'l', line_item_name: 'L', ...effect, adding_hours: 3 }] },
  ],
};

it('adds up what parts would do, and warns where only all of them go over', () => {
  const { budgets, ...all } = previewOfAll([part, part]);
  expect(all).toEqual({
    acceptable: 2_000,
    hours: 10,
    billable_hours: 8,
    unassigned_hours: 2,
    skipped: [],
    days: [{ date: '2026-03-10', booked_hours: 4, adding_hours: 22 }],
  });
  expect(budgets).toMatchObject([{ budget_id: 'b', used_hours: 4, adding_hours: 8, left_hours: 6, left_after_hours: -2, goes_over: 1 }]);
  expect(budgets[0]?.line_items).toMatchObject([{ line_item_id: 'l', adding_hours: 6, left_after_hours: 0, goes_over: 0 }]);
});
