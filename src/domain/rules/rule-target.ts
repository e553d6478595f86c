import { type Catalogue, isInUse } from '#domain/drafting/catalogue.ts';
import { type Target, taskTarget } from '#domain/drafting/target.ts';
import type { RuleProblem } from './rule.ts';

/**
 * What a rule books on, made complete: a line item brings its budget, a task its budget and line item where those are in use. Archived counts
 * as gone. Returns what is wrong instead, where something is.
 */
export function completeTarget(named: Target, catalogue: Catalogue): Target | RuleProblem[] {
  const problems = missing(named, catalogue);
  if (problems.length > 0) return problems;
  const target = named.task_id === null ? named : taskTarget(named.task_id, named.budget_id, catalogue);
  const lineItem = named.line_item_id === null ? undefined : catalogue.lineItems.get(named.line_item_id);
  if (!lineItem) return target;
  const budgetId = target.budget_id ?? lineItem.budget_id;
  if (lineItem.budget_id !== budgetId)
    return [
      { path: 'then.line_item_id', message: `belongs to another budget than the ${named.budget_id === null ? 'task' : 'one named'}` },
    ];
  if (!isInUse(catalogue.budgets.get(budgetId))) return [{ path: 'then.line_item_id', message: 'its budget is archived' }];
  return { ...target, budget_id: budgetId, line_item_id: lineItem.id };
}

function missing({ budget_id, line_item_id, task_id }: Target, catalogue: Catalogue): RuleProblem[] {
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
