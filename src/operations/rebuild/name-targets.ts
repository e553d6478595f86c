import { findBudgets } from '#db/budgets.ts';
import { findLineItems } from '#db/line-items.ts';
import { findTasks } from '#db/tasks.ts';
import type { Target } from '#domain/drafting/target.ts';
import type { Context } from '#operations/context.ts';

/** Null where there is no such thing. */
export type TargetNames = { budget_name: string | null; line_item_name: string | null; task_title: string | null };

/** Looks up what these targets are called, archived ones too, and returns who tells it. */
export async function nameTargets(ctx: Context, targets: readonly Target[]): Promise<(target: Target) => TargetNames> {
  const budgets = await findBudgets(ctx, idsOf(targets, 'budget_id'));
  const lineItems = await findLineItems(ctx, idsOf(targets, 'line_item_id'));
  const tasks = await findTasks(ctx, idsOf(targets, 'task_id'));
  const budgetNames = new Map(budgets.map(({ id, name }) => [id, name]));
  const lineItemNames = new Map(lineItems.map(({ id, name }) => [id, name]));
  const taskTitles = new Map(tasks.map(({ id, title }) => [id, title]));
  return ({ budget_id, line_item_id, task_id }) => ({
    budget_name: budgetNames.get(budget_id ?? '') ?? null,
    line_item_name: lineItemNames.get(line_item_id ?? '') ?? null,
    task_title: taskTitles.get(task_id ?? '') ?? null,
  });
}

function idsOf(targets: readonly Target[], key: keyof Target): string[] {
  return [...new Set(targets.map((target) => target[key]).filter((id) => id !== null))];
}
