import type { Budget } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeBudget } from './change-budget.ts';
import type { Used } from './used-hours.ts';

/** Puts an archived budget back into use. Restoring one that is in use changes nothing. */
export async function restoreBudget(ctx: Context, id: string): Promise<Used<Budget>> {
  authorizeUser(ctx, 'restoreBudget');
  return changeBudget(ctx, id, undefined, (ctx, budget) => changeRow(budget, { archived_at: null }, ctx.clock()));
}
