import { type Catalogue, isInUse } from '#domain/drafting/catalogue.ts';
import type { RuleProblem, RuleTarget } from './rule.ts';

/**
 * What a rule books on, made complete: a line item brings its budget, a task its budget and line item where those are in use. Archived counts
 * as gone. Returns what is wrong instead, where something is.
 */
export function completeTarget(named: RuleTarget, catalogue: Catalogue): RuleTarget | RuleProblem[] {
  const problems = missing(named, catalogue);
  if (problems.length > 0) return problems;
  const task = named.task_id === null ? undefined : catalogue.tasks.get(named.task_id);
  const lineItem = named.line_item_id === null ? undefined : catalogue.lineItems.get(named.line_item_id);
  const budgetOfTask = task?.budget_id && isInUse(catalogue.budgets.get(task.budget_id)) ? task.budget_id : null;
  const budgetId = named.budget_id ?? budgetOfTask ?? lineItem?.budget_id ?? null;
  if (!lineItem)
    return { budget_id: budgetId, line_item_id: lineItemOfTask(task?.line_item_id, budgetId, catalogue), task_id: named.task_id };
  if (lineItem.budget_id !== budgetId)
    return [
      { path: 'then.line_item_id', message: `belongs to another budget than the ${named.budget_id === null ? 'task' : 'one named'}` },
    ];
  if (!isInUse(catalogue.budgets.get(budgetId))) return [{ path: 'then.line_item_id', message: 'its budget is archived' }];
  return { budget_id: budgetId, line_item_id: lineItem.id, task_id: named.task_id };
}

function missing({ budget_id, line_item_id, task_id }: RuleTarget, catalogue: Catalogue): RuleProblem[] {
  const named = [
    { path: 'then.budget_id', noun: 'budget', id: budget_id, rows: catalogue.budgets },
    { path: 'then.line_item_id', noun: 'line item', id: line_item_id, rows: catalogue.lineItems },
    { path: 'then.task_id', noun: 'task', id: task_id, rows: catalogue.tasks },
  ];
  return named.flatMap(({ path, noun, id, rows }) => {
    if (id === null || isInUse(rows.get(id))) return [];
    return [{ path, message: rows.has(id) ? `this ${noun} is archived` : `no such ${noun}` }];
  });
}

function lineItemOfTask(lineItemId: string | null | undefined, budgetId: string | null, { lineItems }: Catalogue): string | null {
  const lineItem = lineItemId ? lineItems.get(lineItemId) : undefined;
  return lineItem && isInUse(lineItem) && lineItem.budget_id === budgetId ? lineItem.id : null;
}
