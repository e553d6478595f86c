import type { Budget, LineItem, Task } from '#domain/catalogue.ts';

export type KnownBudget = Pick<Budget, 'id' | 'code' | 'billable' | 'archived_at'>;
export type KnownLineItem = Pick<LineItem, 'id' | 'budget_id' | 'billable' | 'archived_at'>;
export type KnownTask = Pick<Task, 'id' | 'task_key' | 'budget_id' | 'line_item_id' | 'archived_at'>;

/** What work can be matched to. By id everything, archived included; by key and code only what is still in use. */
export type Catalogue = {
  budgets: ReadonlyMap<string, KnownBudget>;
  lineItems: ReadonlyMap<string, KnownLineItem>;
  tasks: ReadonlyMap<string, KnownTask>;
  budgetsByCode: ReadonlyMap<string, KnownBudget>;
  tasksByKey: ReadonlyMap<string, KnownTask>;
};

export function buildCatalogue(rows: {
  budgets: readonly KnownBudget[];
  lineItems: readonly KnownLineItem[];
  tasks: readonly KnownTask[];
}): Catalogue {
  return {
    budgets: new Map(rows.budgets.map((budget) => [budget.id, budget])),
    lineItems: new Map(rows.lineItems.map((lineItem) => [lineItem.id, lineItem])),
    tasks: new Map(rows.tasks.map((task) => [task.id, task])),
    budgetsByCode: byText(rows.budgets, (budget) => budget.code),
    tasksByKey: byText(rows.tasks, (task) => task.task_key),
  };
}

/** True for what exists and is not archived: archived counts as gone (docs/contract.md, "Callers"). */
export function isInUse(row: { archived_at: number | null } | undefined): boolean {
  return row !== undefined && row.archived_at === null;
}

function byText<Row extends { archived_at: number | null }>(rows: readonly Row[], textOf: (row: Row) => string | null): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const text = textOf(row);
    if (text !== null && isInUse(row)) found.set(text.toUpperCase(), row);
  }
  return found;
}
