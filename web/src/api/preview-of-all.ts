import { budgetEffects } from '#domain/budget-effect.ts';
import { dayEffects } from '#domain/day-effect.ts';
import type { AcceptPreview } from './drafts.ts';

/** What accepting all would do, from what accepting each part would do by itself. */
export function previewOfAll(parts: readonly AcceptPreview[]): AcceptPreview {
  const budgets = parts.flatMap((part) => part.budgets);
  const lineItems = budgets.flatMap(({ budget_id, line_items }) => line_items.map((lineItem) => ({ ...lineItem, budget_id })));
  const days = parts.flatMap((part) => part.days);
  const sum = (field: 'acceptable' | 'hours' | 'billable_hours' | 'unassigned_hours') => parts.reduce((all, part) => all + part[field], 0);
  const onBudgets = budgets.map(({ budget_id, adding_hours, line_items }) => ({
    budget_id,
    line_item_id: null,
    // Those of line items come by themselves.
    hours: line_items.reduce((left, lineItem) => left - lineItem.adding_hours, adding_hours),
  }));
  const onLineItems = lineItems.map(({ budget_id, line_item_id, adding_hours: hours }) => ({ budget_id, line_item_id, hours }));
  return {
    acceptable: sum('acceptable'),
    hours: sum('hours'),
    billable_hours: sum('billable_hours'),
    unassigned_hours: sum('unassigned_hours'),
    days: dayEffects(
      days.map(({ date, adding_hours: hours }) => ({ date, hours })),
      [...new Map(days.map(({ date, booked_hours: hours }) => [date, { date, hours }])).values()],
    ),
    skipped: parts.flatMap(({ skipped }) => skipped),
    budgets: budgetEffects(
      [...onBudgets, ...onLineItems],
      eachOnce(budgets.map((one) => ({ ...one, id: one.budget_id, name: one.budget_name, hours: one.agreed_hours }))),
      eachOnce(lineItems.map((one) => ({ ...one, id: one.line_item_id, name: one.line_item_name, hours: one.agreed_hours }))),
    ),
  };
}

function eachOnce<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
