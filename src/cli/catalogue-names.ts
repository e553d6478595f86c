import type { ApiClient } from '#cli/client/api-client.ts';
import { CliError } from './cli-error.ts';

type CatalogueKey = 'budget_id' | 'line_item_id' | 'task_id';
type Answer = { budget?: { name: string }; line_item?: { name: string }; task?: { title: string } };

/** What people call the budget, line item or task of an id. */
export type NameOf = (key: CatalogueKey, id: string) => string;

const PLACES: Readonly<Record<CatalogueKey, { path: string; nameIn: (answer: Answer) => string | undefined }>> = {
  budget_id: { path: '/api/budgets', nameIn: ({ budget }) => budget?.name },
  line_item_id: { path: '/api/line-items', nameIn: ({ line_item }) => line_item?.name },
  task_id: { path: '/api/tasks', nameIn: ({ task }) => task?.title },
};

/** Asks for each name once. What is not there, or the caller may not see, keeps its id for a name. */
export async function readCatalogueNames(client: ApiClient, rows: readonly Record<CatalogueKey, string | null>[]): Promise<NameOf> {
  const names: Record<CatalogueKey, Map<string, string>> = { budget_id: new Map(), line_item_id: new Map(), task_id: new Map() };
  for (const row of rows) {
    for (const key of ['budget_id', 'line_item_id', 'task_id'] as const) {
      const id = row[key];
      if (id !== null && !names[key].has(id)) names[key].set(id, (await readName(client, key, id)) ?? id);
    }
  }
  return (key, id) => names[key].get(id) ?? id;
}

async function readName(client: ApiClient, key: CatalogueKey, id: string): Promise<string | undefined> {
  const { path, nameIn } = PLACES[key];
  try {
    return nameIn(await client.call<Answer>('GET', `${path}/${encodeURIComponent(id)}`));
  } catch (error) {
    if (error instanceof CliError && (error.exit === 'not_found' || error.exit === 'not_allowed')) return undefined;
    throw error;
  }
}
