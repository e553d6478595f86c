import type { Budget } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeBudget } from './change-budget.ts';
import type { Used } from './used-hours.ts';

/**
 * Takes a budget out of use: it and its line items count as gone for everything new, while old drafts and entries keep its name. Its tasks
 * stay in use, without the budget. Archiving it again changes nothing.
 */
export async function archiveBudget(ctx: Context, id: string): Promise<Used<Budget>> {
  authorizeUser(ctx, 'archiveBudget');
  return changeBudget(ctx, id, undefined, (ctx, budget) =>
    changeRow(budget, { archived_at: budget.archived_at ?? ctx.clock() }, ctx.clock()),
  );
}
