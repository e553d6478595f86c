import { type BudgetFilter, listBudgets as selectBudgets } from '#db/budgets.ts';
import type { Budget } from '#domain/catalogue.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { type Used, withUsedHours } from './used-hours.ts';

/** A page of the budgets, by name; archived ones where they are asked for. */
export async function listBudgets(ctx: Context, filter: BudgetFilter, page: PageRequest): Promise<Page<Used<Budget>>> {
  authorizeUser(ctx, 'listBudgets');
  const { rows, next_cursor } = toPage(await selectBudgets(ctx, filter, page), page.limit, (budget) => [budget.name, budget.id]);
  return { rows: await withUsedHours(ctx, rows), next_cursor };
}
