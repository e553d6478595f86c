import type { ApiClient, Query } from '#cli/client/api-client.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { usageError } from './cli-error.ts';

export type BudgetRow = {
  id: string;
  name: string;
  client: string | null;
  code: string | null;
  billable: number;
  hours: number | null;
  used_hours: number;
  archived_at: string | null;
};
type LineItemRow = { id: string; name: string };
type TaskRow = { id: string; title: string; task_key: string | null };

const MOST_MATCHES = 2_000;

/** A budget's id for its code, its name or its id. What is none of these is taken for an id: the server says whether there is one. */
export async function chooseBudget(client: ApiClient, text: string): Promise<string> {
  const rows = await search<BudgetRow>(client, '/api/budgets', 'budgets', { search: text });
  return onlyMatch(text, rows, 'budget', [(row) => row.code, (row) => row.name]);
}

/** The same for a line item's name, of one budget where it is known. */
export async function chooseLineItem(client: ApiClient, text: string, budgetId: string | undefined): Promise<string> {
  const rows = await search<LineItemRow>(client, '/api/line-items', 'line_items', { search: text, budget_id: budgetId });
  return onlyMatch(text, rows, 'line item', [(row) => row.name]);
}

/** The same for a task's key or title. */
export async function chooseTask(client: ApiClient, text: string): Promise<string> {
  const rows = await search<TaskRow>(client, '/api/tasks', 'tasks', { search: text });
  return onlyMatch(text, rows, 'task', [(row) => row.task_key, (row) => row.title]);
}

async function search<Row>(client: ApiClient, path: string, key: string, query: Query): Promise<Row[]> {
  return (await readPages<Row>(client, path, key, query, MOST_MATCHES)).rows;
}

/** Code before name: the first kind of word that fits decides, and must fit one row only. */
function onlyMatch<Row extends { id: string }>(
  text: string,
  rows: readonly Row[],
  noun: string,
  words: readonly ((row: Row) => string | null)[],
): string {
  for (const word of words) {
    const [first, second] = rows.filter((row) => word(row)?.toLowerCase() === text.toLowerCase());
    if (first && second) throw usageError(`More than one ${noun} is called ${text}: give its id (${first.id}, ${second.id}…).`);
    if (first) return first.id;
  }
  return text;
}
