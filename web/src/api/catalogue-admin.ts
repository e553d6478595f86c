import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import type { Budget, LineItem, Task } from './catalogue.ts';
import { answerOf, api } from './client.ts';
import type { paths } from './openapi.d.ts';

type BodyOf<Call extends { requestBody?: unknown }> =
  NonNullable<Call['requestBody']> extends { content: { 'application/json': infer Body } } ? Body : never;

export type BudgetFields = Omit<BodyOf<paths['/api/budgets']['post']>, 'id'>;
export type LineItemFields = Omit<BodyOf<paths['/api/line-items']['post']>, 'id' | 'budget_id'>;
export type TaskFields = Omit<BodyOf<paths['/api/tasks']['post']>, 'id' | 'budget_id'>;
export type ImportReport = Awaited<ReturnType<typeof importCatalogue>>;

export type CatalogueFilter = { search: string; include_archived: boolean };

const PAGE = 100;

/** Budgets by name, page by page, archived ones too where asked for. */
export function budgetPagesQuery(filter: CatalogueFilter) {
  return infiniteQueryOptions({
    queryKey: ['budgets', 'pages', filter],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/budgets', { params: { query: queryOf(filter, pageParam) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** The line items of a budget, page by page. */
export function lineItemPagesQuery(budget_id: string, include_archived: boolean) {
  return infiniteQueryOptions({
    queryKey: ['line-items', 'pages', { budget_id, include_archived }],
    queryFn: ({ pageParam }) => {
      const query = { budget_id, ...queryOf({ search: '', include_archived }, pageParam) };
      return answerOf(api.GET('/api/line-items', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** The tasks of a budget, page by page. */
export function taskPagesQuery(budget_id: string, include_archived: boolean) {
  return infiniteQueryOptions({
    queryKey: ['tasks', 'pages', { budget_id, include_archived }],
    queryFn: ({ pageParam }) => {
      const query = { budget_id, ...queryOf({ search: '', include_archived }, pageParam) };
      return answerOf(api.GET('/api/tasks', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** Adds a budget, or changes one as it was seen. */
export async function saveBudget(seen: Budget | null, fields: BudgetFields): Promise<Budget> {
  if (seen === null) return (await answerOf(api.POST('/api/budgets', { body: fields }))).budget;
  return (await answerOf(api.PATCH('/api/budgets/{id}', { params: asShown(seen), body: fields }))).budget;
}

export async function saveLineItem(budget_id: string, seen: LineItem | null, fields: LineItemFields): Promise<LineItem> {
  if (seen === null) return (await answerOf(api.POST('/api/line-items', { body: { ...fields, budget_id } }))).line_item;
  return (await answerOf(api.PATCH('/api/line-items/{id}', { params: asShown(seen), body: fields }))).line_item;
}

export async function saveTask(budget_id: string, seen: Task | null, fields: TaskFields): Promise<Task> {
  if (seen === null) return (await answerOf(api.POST('/api/tasks', { body: { ...fields, budget_id } }))).task;
  return (await answerOf(api.PATCH('/api/tasks/{id}', { params: asShown(seen), body: fields }))).task;
}

export type CatalogueNoun = 'budgets' | 'line-items' | 'tasks';

/** Takes something out of use, or puts it back. */
export async function setArchived(noun: CatalogueNoun, id: string, isArchived: boolean): Promise<void> {
  const params = { path: { id } };
  await answerOf(isArchived ? api.POST(`/api/${noun}/{id}/archive`, { params }) : api.POST(`/api/${noun}/{id}/restore`, { params }));
}

/** Reads a CSV file into the catalogue; a dry run only says what would happen. */
export function importCatalogue(csv: string, isDryRun: boolean) {
  return answerOf(api.POST('/api/catalogue/import', { body: { csv, dry_run: isDryRun ? 1 : 0 } }));
}

function asShown({ id, version }: { id: string; version: number }) {
  return { path: { id }, header: asSeen(version) };
}

function queryOf({ search, include_archived }: CatalogueFilter, cursor: string | null) {
  const archived = include_archived ? ('1' as const) : ('0' as const);
  return { include_archived: archived, limit: PAGE, ...(search !== '' && { search }), ...(cursor !== null && { cursor }) };
}
