import type { Budget, LineItem, Task } from './catalogue.ts';
import type { ImportNote } from './catalogue-columns.ts';
import type { CatalogueLine } from './catalogue-line.ts';
import { type Making, newTarget, say, storedTarget, type Target } from './catalogue-target.ts';
import { indexTargets, within } from './catalogue-target-index.ts';

/** The budget and the line item that lines are about. */
export type LinePlaces = { budgets: ReadonlyMap<CatalogueLine, Target<Budget>>; lineItems: ReadonlyMap<CatalogueLine, Target<LineItem>> };

/**
 * Finds or makes the task of each line that names one: by task_key, else by title within its budget. A key that nobody has goes
 * to the task of that title which has none yet. A task that moves to another budget leaves its line item behind.
 */
export function planTasks(places: LinePlaces, stored: readonly Task[], making: Making, problems: ImportNote[]): Set<Target<Task>> {
  const byKey = indexTargets<Task>((task) => task.task_key);
  const byTitle = indexTargets<Task>((task) =>
    task.archived_at === null && task.budget_id !== null ? within(task.budget_id, task.title) : null,
  );
  const targets = new Set<Target<Task>>();
  function keep(target: Target<Task>) {
    byKey.add(target);
    byTitle.add(target);
  }
  function find(line: CatalogueLine, budgetId: string): Target<Task>[] {
    const keyed = line.task_key === null ? [] : byKey.find(line.task_key);
    if (keyed.length > 0 || line.task === null) return keyed;
    return byTitle.find(within(budgetId, line.task)).filter(({ row }) => line.task_key === null || row.task_key === null);
  }
  for (const task of stored) keep(storedTarget(task));
  for (const line of surestFirst([...places.budgets.keys()])) {
    const budget = places.budgets.get(line);
    if (!budget) continue;
    const found = find(line, budget.row.id);
    const complaint = complaintAbout(found, line);
    if (complaint) {
      problems.push({ line: line.line, about: null, ...complaint });
      continue;
    }
    const target = found[0] ?? newTarget(newTask(line.task ?? '', making));
    sayTask(target, line, { budget, lineItem: places.lineItems.get(line) }, problems);
    keep(target);
    targets.add(target);
  }
  for (const target of targets) leaveOldLineItem(target);
  return targets;
}

/** Lines that name a task by less wait until those that name it by more have been read, wherever they stand in the file. */
function surestFirst(lines: CatalogueLine[]): CatalogueLine[] {
  const rank = (line: CatalogueLine) => (line.task_key === null ? 2 : line.task === null ? 1 : 0);
  return lines.filter((line) => line.task !== null || line.task_key !== null).sort((a, b) => rank(a) - rank(b));
}

function complaintAbout(found: Target<Task>[], line: CatalogueLine): Pick<ImportNote, 'column' | 'fault' | 'message'> | null {
  if (found.length > 1)
    return { column: 'task', fault: 'several_of_this_name', message: 'several tasks of this budget have this title; give its task_key' };
  if (found.length === 0 && line.task === null)
    return { column: 'task', fault: 'unknown_key', message: 'is empty, and no task has this key yet' };
  if (found[0] && found[0].row.archived_at !== null)
    return { column: 'task_key', fault: 'archived', message: 'belongs to an archived task; restore it first' };
  return null;
}

function sayTask(
  target: Target<Task>,
  line: CatalogueLine,
  { budget, lineItem }: { budget: Target<Budget>; lineItem: Target<LineItem> | undefined },
  problems: ImportNote[],
): void {
  const at = { line: line.line };
  say(target, 'title', line.task, { ...at, column: 'task' }, problems);
  say(target, 'task_key', line.task_key, { ...at, column: 'task_key' }, problems);
  say(target, 'budget_id', budget.row.id, { ...at, column: 'budget' }, problems);
  say(target, 'line_item_id', lineItem?.row.id ?? null, { ...at, column: 'line_item' }, problems);
}

function leaveOldLineItem(target: Target<Task>): void {
  const moved = target.stored !== null && target.stored.budget_id !== target.row.budget_id;
  if (moved && !target.saidOn.has('line_item_id')) target.row = { ...target.row, line_item_id: null };
}

function newTask(title: string, { newId, now }: Making): Task {
  return {
    id: newId(),
    title,
    task_key: null,
    budget_id: null,
    line_item_id: null,
    archived_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}
