import type { Budget, LineItem, Task } from './catalogue.ts';
import type { ImportNote } from './catalogue-columns.ts';
import type { CatalogueFile } from './catalogue-csv.ts';
import { planBudgets } from './catalogue-import-budgets.ts';
import { planLineItems } from './catalogue-import-line-items.ts';
import { planTasks } from './catalogue-import-tasks.ts';
import { readCatalogueLines } from './catalogue-line.ts';
import { type Making, type PlannedRows, toPlannedRows } from './catalogue-target.ts';

/** The whole catalogue as it is stored, archived included: their codes and keys are taken. */
export type PresentCatalogue = { budgets: Budget[]; line_items: LineItem[]; tasks: Task[] };

export type ImportPlan = {
  budgets: PlannedRows<Budget>;
  line_items: PlannedRows<LineItem>;
  tasks: PlannedRows<Task>;
  /** By line. Where there is one, the plan is only what the good lines would do. */
  problems: ImportNote[];
  warnings: ImportNote[];
};

/**
 * What a file would do to the catalogue. An empty cell, or a column that is not there, leaves what is stored. Whatever the
 * order of its lines, the same file planned again on the outcome changes nothing.
 */
export function planCatalogueImport(file: CatalogueFile, present: PresentCatalogue, making: Making): ImportPlan {
  const { lines, problems: lineProblems } = readCatalogueLines(file);
  const problems = [...file.problems, ...lineProblems];
  const budgets = planBudgets(lines, present.budgets, making, problems);
  const lineItems = planLineItems(budgets.ofLine, present.line_items, making, problems);
  const tasks = planTasks({ budgets: budgets.ofLine, lineItems: lineItems.ofLine }, present.tasks, making, problems);
  return {
    budgets: toPlannedRows(budgets.targets, making.now),
    line_items: toPlannedRows(lineItems.targets, making.now),
    tasks: toPlannedRows(tasks, making.now),
    problems: problems.sort((a, b) => a.line - b.line),
    warnings: file.warnings,
  };
}
