import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type Budget = Schema<'Budget'>;
export type LineItem = Schema<'LineItem'>;
export type Task = Schema<'Task'>;
export type SuggestedTargets = Schema<'SuggestedTargets'>;

/** More than a list to choose from shows; who looks for another one types a few letters of it. */
const CHOICES = 50;

/** Budgets in use whose name, client or code has `search` in it; all of them for an empty one. */
export function budgetsQuery(search: string) {
  return queryOptions({
    queryKey: ['budgets', { search }],
    queryFn: async () => (await answerOf(api.GET('/api/budgets', { params: { query: { ...given({ search }), limit: CHOICES } } }))).budgets,
    placeholderData: keepPreviousData,
  });
}

/** A budget's line items in use. */
export function lineItemsQuery(budgetId: string, search: string) {
  return queryOptions({
    queryKey: ['line-items', { budget_id: budgetId, search }],
    queryFn: async () => {
      const query = { budget_id: budgetId, ...given({ search }), limit: CHOICES };
      return (await answerOf(api.GET('/api/line-items', { params: { query } }))).line_items;
    },
  });
}

/** Tasks in use whose key or title has `search` in it: those of a budget, or of any. */
export function tasksQuery(budgetId: string | null, search: string) {
  return queryOptions({
    queryKey: ['tasks', { budget_id: budgetId, search }],
    queryFn: async () => {
      const query = { ...given({ budget_id: budgetId, search }), limit: CHOICES };
      return (await answerOf(api.GET('/api/tasks', { params: { query } }))).tasks;
    },
    placeholderData: keepPreviousData,
  });
}

export function budgetQuery(id: string) {
  return queryOptions({
    queryKey: ['budgets', id],
    queryFn: async () => (await answerOf(api.GET('/api/budgets/{id}', { params: { path: { id } } }))).budget,
  });
}

export function lineItemQuery(id: string) {
  return queryOptions({
    queryKey: ['line-items', id],
    queryFn: async () => (await answerOf(api.GET('/api/line-items/{id}', { params: { path: { id } } }))).line_item,
  });
}

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ['tasks', id],
    queryFn: async () => (await answerOf(api.GET('/api/tasks/{id}', { params: { path: { id } } }))).task,
  });
}

/** What the user books on next, most likely first: for one draft, or for time booked by hand. */
export function suggestedTargetsQuery(draftId: string | null) {
  return queryOptions({
    queryKey: ['suggested-targets', draftId],
    queryFn: () => answerOf(api.GET('/api/auto-tracking/suggested-targets', { params: { query: given({ draft_id: draftId }) } })),
  });
}

/** The parts of a query that say something. */
function given<Name extends string>(parts: Record<Name, string | null>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== '')) as Partial<Record<Name, string>>;
}
