import { findBudgets } from '#db/budgets.ts';
import type { Store } from '#db/engine.ts';
import { findLineItems } from '#db/line-items.ts';
import { findTasks } from '#db/tasks.ts';
import type { AppError } from '#domain/app-error.ts';
import { invalidField } from '#domain/app-error.ts';
import type { Budget, LineItem, Task } from '#domain/catalogue.ts';

/** What a draft or time entry refers to. */
export type References = { budget_id: string | null; line_item_id: string | null; task_id: string | null };

/** The budgets, line items and tasks that some rows refer to, archived ones left out: they count as gone. */
export type Referenced = { budgets: Map<string, Budget>; lineItems: Map<string, LineItem>; tasks: Map<string, Task> };

export async function loadReferenced(store: Store, rows: readonly References[]): Promise<Referenced> {
  return {
    budgets: active(await findBudgets(store, distinct(rows.map((row) => row.budget_id)))),
    lineItems: active(await findLineItems(store, distinct(rows.map((row) => row.line_item_id)))),
    tasks: active(await findTasks(store, distinct(rows.map((row) => row.task_id)))),
  };
}

/** The first field that refers to something unknown, archived or (a line item) of another budget; null when all is well. */
export function referenceError(row: References, { budgets, lineItems, tasks }: Referenced): AppError | null {
  if (row.budget_id !== null && !budgets.has(row.budget_id)) return invalidField('budget_id', 'no such budget', 'unknown_reference');
  if (row.task_id !== null && !tasks.has(row.task_id)) return invalidField('task_id', 'no such task', 'unknown_reference');
  if (row.line_item_id === null) return null;
  const lineItem = lineItems.get(row.line_item_id);
  if (!lineItem) return invalidField('line_item_id', 'no such line item', 'unknown_reference');
  return lineItem.budget_id === row.budget_id ? null : invalidField('line_item_id', 'belongs to another budget', 'unknown_reference');
}

/** Throws what `referenceError` finds for one row. */
export async function requireReferences(store: Store, row: References): Promise<Referenced> {
  const referenced = await loadReferenced(store, [row]);
  const error = referenceError(row, referenced);
  if (error) throw error;
  return referenced;
}

function active<T extends { id: string; archived_at: number | null }>(rows: T[]): Map<string, T> {
  return new Map(rows.filter((row) => row.archived_at === null).map((row) => [row.id, row]));
}

function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
