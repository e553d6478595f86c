import type { Budget, Task } from '#domain/catalogue.ts';
import { buildCatalogue, type Catalogue } from '#domain/drafting/catalogue.ts';

export const BUDGETS = 200;
export const TASKS = 2_000;

const UNCHANGED = { archived_at: null, version: 1, created_at: 0, updated_at: 0 } as const;

export function budgetCode(index: number): string {
  return `B${index}X`;
}

/** The tasks of a day's work are the first ones, each of another budget. */
export function taskKey(index: number): string {
  return `B${index % BUDGETS}X-${index}`;
}

export function generateBudgets(): Budget[] {
  return Array.from({ length: BUDGETS }, (_, index) => ({
    ...UNCHANGED,
    id: `budget-${index}`,
    name: `Budget ${index}`,
    client: null,
    code: budgetCode(index),
    billable: 1,
    hours: null,
    is_sample: 0,
  }));
}

export function generateTasks(): Task[] {
  return Array.from({ length: TASKS }, (_, index) => ({
    ...UNCHANGED,
    id: `task-${index}`,
    title: `Task ${index}`,
    task_key: taskKey(index),
    budget_id: `budget-${index % BUDGETS}`,
    line_item_id: null,
  }));
}

export function generateCatalogue(): Catalogue {
  return buildCatalogue({ budgets: generateBudgets(), lineItems: [], tasks: generateTasks() });
}
