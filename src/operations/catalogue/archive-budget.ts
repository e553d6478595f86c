import type { Budget } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeBudget } from './change-budget.ts';
import type { Used } from './used-hours.ts';

/** Takes a budget out of use: it counts as gone for everything new, and so does what is under it, while old drafts and entries keep its name. Archiving it again changes nothing. */
export async function archiveBudget(ctx: Context, id: string): Promise<Used<Budget>> {
  authorizeUser(ctx, 'archiveBudget');
  return changeBudget(ctx, id, undefined, (ctx, budget) =>
    changeRow(budget, { archived_at: budget.archived_at ?? ctx.clock() }, ctx.clock()),
  );
}
