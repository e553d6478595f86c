import type { Budget } from './catalogue.ts';
import type { ImportNote } from './catalogue-columns.ts';
import type { CatalogueLine } from './catalogue-line.ts';
import { type Making, newTarget, say, storedTarget, type Target } from './catalogue-target.ts';
import { indexTargets } from './catalogue-target-index.ts';

export type PlannedBudgets = { targets: Set<Target<Budget>>; ofLine: Map<CatalogueLine, Target<Budget>> };

/**
 * Finds or makes the budget of each line: by code, else by name and client. A code that nobody has goes to the budget of that
 * name and client which has none yet. A line without a client means the budget of that name without a client, else the only one.
 */
export function planBudgets(
  lines: readonly CatalogueLine[],
  stored: readonly Budget[],
  making: Making,
  problems: ImportNote[],
): PlannedBudgets {
  const byCode = indexTargets<Budget>((budget) => budget.code);
  const byName = indexTargets<Budget>((budget) => (budget.archived_at === null ? budget.name : null));
  const targets = new Set<Target<Budget>>();
  const ofLine = new Map<CatalogueLine, Target<Budget>>();
  function keep(target: Target<Budget>) {
    targets.add(target);
    byCode.add(target);
    byName.add(target);
  }
  function find(line: CatalogueLine): Target<Budget>[] {
    const coded = line.code === null ? [] : byCode.find(line.code);
    return coded.length > 0 ? coded : namesakes(byName.find(line.budget), line);
  }
  for (const budget of stored) keep(storedTarget(budget));
  for (const line of surestFirst(lines)) {
    const found = find(line);
    const complaint = complaintAbout(found);
    if (complaint) {
      problems.push({ line: line.line, about: null, ...complaint });
      continue;
    }
    const target = found[0] ?? newTarget(newBudget(line.budget, making));
    sayBudget(target, line, problems);
    keep(target);
    ofLine.set(line, target);
  }
  return { targets, ofLine };
}

/** Lines that name a budget by less wait until those that name it by more have been read, wherever they stand in the file. */
function surestFirst(lines: readonly CatalogueLine[]): CatalogueLine[] {
  const rank = (line: CatalogueLine) => (line.code !== null ? 0 : line.client !== null ? 1 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

function namesakes(named: Target<Budget>[], line: CatalogueLine): Target<Budget>[] {
  const open = named.filter(({ row }) => line.code === null || row.code === null);
  const sameClient = open.filter(({ row }) => row.client === line.client);
  return line.client === null && sameClient.length === 0 ? open : sameClient;
}

function complaintAbout(found: Target<Budget>[]): Pick<ImportNote, 'column' | 'fault' | 'message'> | null {
  if (found.length > 1)
    return { column: 'budget', fault: 'several_of_this_name', message: 'several budgets have this name; give its client or code' };
  if (found[0] && found[0].row.archived_at !== null)
    return { column: 'code', fault: 'archived', message: 'belongs to an archived budget; restore it first' };
  return null;
}

function sayBudget(target: Target<Budget>, line: CatalogueLine, problems: ImportNote[]): void {
  const at = { line: line.line };
  say(target, 'name', line.budget, { ...at, column: 'budget' }, problems);
  say(target, 'client', line.client, { ...at, column: 'client' }, problems);
  say(target, 'code', line.code, { ...at, column: 'code' }, problems);
  say(target, 'hours', line.budget_hours, { ...at, column: 'budget_hours' }, problems);
  say(target, 'billable', line.budget_billable, { ...at, column: 'budget_billable' }, problems);
}

function newBudget(name: string, { newId, now }: Making): Budget {
  return {
    id: newId(),
    name,
    client: null,
    code: null,
    billable: 1,
    hours: null,
    is_sample: 0,
    archived_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}
