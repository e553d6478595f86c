import type { Budget, LineItem, SuggestedTargets, Task } from '#web/api/catalogue.ts';
import type { Choice, ChoiceGroup } from './choice.ts';

/** Where time is booked, by ids. */
export type Target = { budget_id: string | null; line_item_id: string | null; task_id: string | null };

type Titles = { likely: string; rest: string };

/** Budgets to choose from, likely ones first; none of them twice. */
export function budgetChoices(
  found: readonly Budget[],
  suggested: SuggestedTargets | undefined,
  search: string,
  titles: Titles,
): ChoiceGroup[] {
  const likely = (suggested?.budgets ?? [])
    .map(({ budget_id, name, client, code }) => ({ id: budget_id, label: name, detail: detailOf(client, code) }))
    .filter((choice) => hasText(choice, search));
  return likelyFirst(likely, found.map(budgetChoice), titles);
}

/** Tasks to choose from, likely ones first. With a budget chosen, only what is on it or on none is likely. */
export function taskChoices(
  found: readonly Task[],
  suggested: SuggestedTargets | undefined,
  { search, budgetId }: { search: string; budgetId: string | null },
  titles: Titles,
): ChoiceGroup[] {
  const likely = (suggested?.tasks ?? [])
    .filter(({ budget_id }) => budgetId === null || budget_id === null || budget_id === budgetId)
    .map(({ task_id, title, task_key }) => ({ id: task_id, label: title, detail: task_key ?? undefined }))
    .filter((choice) => hasText(choice, search));
  return likelyFirst(likely, found.map(taskChoice), titles);
}

export function lineItemChoice({ id, name }: LineItem): Choice {
  return { id, label: name };
}

/** The target with another budget: what belonged to the old one goes, as on the server. */
export function withBudget(target: Target, budgetId: string | null): Target {
  if (budgetId === target.budget_id) return target;
  return { budget_id: budgetId, line_item_id: null, task_id: null };
}

/** The target with a task, which brings its own budget and line item where it has some. */
export function withTask(target: Target, task: Pick<Task, 'id' | 'budget_id' | 'line_item_id'> | null): Target {
  if (task === null) return { ...target, task_id: null };
  if (task.budget_id === null) return { ...target, task_id: task.id };
  const isSameBudget = task.budget_id === target.budget_id;
  return {
    budget_id: task.budget_id,
    line_item_id: task.line_item_id ?? (isSameBudget ? target.line_item_id : null),
    task_id: task.id,
  };
}

function likelyFirst(likely: readonly Choice[], found: readonly Choice[], titles: Titles): ChoiceGroup[] {
  const known = new Set(likely.map(({ id }) => id));
  return [
    { id: 'likely', title: titles.likely, choices: likely },
    { id: 'rest', title: likely.length > 0 ? titles.rest : null, choices: found.filter(({ id }) => !known.has(id)) },
  ];
}

function budgetChoice({ id, name, client, code }: Budget): Choice {
  return { id, label: name, detail: detailOf(client, code) };
}

function taskChoice({ id, title, task_key }: Task): Choice {
  return { id, label: title, detail: task_key ?? undefined };
}

function detailOf(...parts: readonly (string | null)[]): string | undefined {
  return parts.filter((part) => part !== null).join(' · ') || undefined;
}

function hasText({ label, detail = '' }: Choice, search: string): boolean {
  return `${label} ${detail}`.toLowerCase().includes(search.toLowerCase());
}
