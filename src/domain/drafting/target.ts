import { type Catalogue, isInUse } from './catalogue.ts';

/** What work may be booked on. All null: nobody knows. */
export type Target = { budget_id: string | null; line_item_id: string | null; task_id: string | null };

/** A task with the budget that was named, else its own; its line item only where it is of that budget, which accept insists on. */
export function taskTarget(taskId: string, namedBudgetId: string | null, catalogue: Catalogue): Target {
  const task = catalogue.tasks.get(taskId);
  const ownBudgetId = task?.budget_id && isInUse(catalogue.budgets.get(task.budget_id)) ? task.budget_id : null;
  const budgetId = namedBudgetId ?? ownBudgetId;
  const lineItem = task?.line_item_id ? catalogue.lineItems.get(task.line_item_id) : undefined;
  return targetOf(budgetId, lineItem && isInUse(lineItem) && lineItem.budget_id === budgetId ? lineItem.id : null, taskId);
}

export function targetOf(budget_id: string | null, line_item_id: string | null, task_id: string | null): Target {
  return { budget_id, line_item_id, task_id };
}

/** The same of two targets that book on the same thing. */
export function targetKey({ budget_id, line_item_id, task_id }: Target): string {
  return JSON.stringify([budget_id, line_item_id, task_id]);
}

/** Each target once, in the order in which they come. */
export function targetsOnce(targets: readonly Target[]): Target[] {
  const byKey = new Map(targets.map((target) => [targetKey(target), target]));
  return [...byKey.values()].map(({ budget_id, line_item_id, task_id }) => targetOf(budget_id, line_item_id, task_id));
}
