import type { Budget, LineItem } from './catalogue.ts';
import type { ImportNote } from './catalogue-columns.ts';
import type { CatalogueLine } from './catalogue-line.ts';
import { type Making, newTarget, say, storedTarget, type Target } from './catalogue-target.ts';
import { indexTargets, within } from './catalogue-target-index.ts';

export type PlannedLineItems = { targets: Set<Target<LineItem>>; ofLine: Map<CatalogueLine, Target<LineItem>> };

/** Finds or makes the line item of each line that names one: by name within its budget. */
export function planLineItems(
  budgetOfLine: ReadonlyMap<CatalogueLine, Target<Budget>>,
  stored: readonly LineItem[],
  making: Making,
  problems: ImportNote[],
): PlannedLineItems {
  const byName = indexTargets<LineItem>((lineItem) => (lineItem.archived_at === null ? within(lineItem.budget_id, lineItem.name) : null));
  const targets = new Set<Target<LineItem>>();
  const ofLine = new Map<CatalogueLine, Target<LineItem>>();
  for (const lineItem of stored) byName.add(storedTarget(lineItem));
  for (const [line, budget] of budgetOfLine) {
    if (line.line_item === null) continue;
    const found = byName.find(within(budget.row.id, line.line_item));
    if (found.length > 1) {
      problems.push({
        line: line.line,
        column: 'line_item',
        fault: 'several_of_this_name',
        about: null,
        message: 'several line items of this budget have this name; rename one first',
      });
      continue;
    }
    const target = found[0] ?? newTarget(newLineItem(budget.row.id, line.line_item, making));
    sayLineItem(target, line, problems);
    byName.add(target);
    targets.add(target);
    ofLine.set(line, target);
  }
  return { targets, ofLine };
}

function sayLineItem(target: Target<LineItem>, line: CatalogueLine, problems: ImportNote[]): void {
  const at = { line: line.line };
  say(target, 'name', line.line_item, { ...at, column: 'line_item' }, problems);
  say(target, 'hours', line.line_item_hours, { ...at, column: 'line_item_hours' }, problems);
  say(target, 'billable', line.line_item_billable, { ...at, column: 'line_item_billable' }, problems);
}

function newLineItem(budgetId: string, name: string, { newId, now }: Making): LineItem {
  return {
    id: newId(),
    budget_id: budgetId,
    name,
    billable: null,
    hours: null,
    archived_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}
