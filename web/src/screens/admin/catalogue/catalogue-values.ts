import { MAX_AGREED_HOURS, parseBudgetCode, parseTaskKey } from '#domain/catalogue.ts';
import type { Budget, LineItem, Task } from '#web/api/catalogue.ts';
import type { BudgetFields, LineItemFields, TaskFields } from '#web/api/catalogue-admin.ts';

/** What the forms hold, as it is typed. */
export type BudgetValues = { name: string; client: string; code: string; hours: string; billable: boolean };
export type LineItemValues = { name: string; hours: string; billable: 'budget' | 'yes' | 'no' };
export type TaskValues = { title: string; task_key: string; line_item_id: string };

export type ValueProblem = 'name' | 'title' | 'code' | 'key' | 'hours';

export function budgetValues(budget: Budget | null): BudgetValues {
  if (budget === null) return { name: '', client: '', code: '', hours: '', billable: true };
  const { name, client, code, hours, billable } = budget;
  return { name, client: client ?? '', code: code ?? '', hours: hours === null ? '' : String(hours), billable: billable === 1 };
}

export function lineItemValues(lineItem: LineItem | null): LineItemValues {
  if (lineItem === null) return { name: '', hours: '', billable: 'budget' };
  const { name, hours, billable } = lineItem;
  return { name, hours: hours === null ? '' : String(hours), billable: billable === null ? 'budget' : billable === 1 ? 'yes' : 'no' };
}

export function taskValues(task: Task | null): TaskValues {
  return { title: task?.title ?? '', task_key: task?.task_key ?? '', line_item_id: task?.line_item_id ?? '' };
}

/** Hours as `120`, `37.5` or `37,5`; null for an empty field, which is no limit; undefined for what can't be agreed. */
export function readAgreedHours(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d+([.,]\d+)?$/.test(trimmed)) return undefined;
  const hours = Number(trimmed.replace(',', '.'));
  return hours > 0 && hours <= MAX_AGREED_HOURS ? hours : undefined;
}

export function budgetProblem({ name, code, hours }: BudgetValues): ValueProblem | null {
  if (name.trim() === '') return 'name';
  if (code.trim() !== '' && parseBudgetCode(code.trim()) === null) return 'code';
  return readAgreedHours(hours) === undefined ? 'hours' : null;
}

export function lineItemProblem({ name, hours }: LineItemValues): ValueProblem | null {
  if (name.trim() === '') return 'name';
  return readAgreedHours(hours) === undefined ? 'hours' : null;
}

export function taskProblem({ title, task_key }: TaskValues): ValueProblem | null {
  if (title.trim() === '') return 'title';
  return task_key.trim() !== '' && parseTaskKey(task_key.trim()) === null ? 'key' : null;
}

export function toBudgetFields({ name, client, code, hours, billable }: BudgetValues): BudgetFields {
  return {
    name: name.trim(),
    client: client.trim() || null,
    code: code.trim() || null,
    hours: readAgreedHours(hours) ?? null,
    billable: billable ? 1 : 0,
  };
}

export function toLineItemFields({ name, hours, billable }: LineItemValues): LineItemFields {
  const flags = { budget: null, yes: 1, no: 0 } as const;
  return { name: name.trim(), hours: readAgreedHours(hours) ?? null, billable: flags[billable] };
}

export function toTaskFields({ title, task_key, line_item_id }: TaskValues): TaskFields {
  return { title: title.trim(), task_key: task_key.trim() || null, line_item_id: line_item_id || null };
}
