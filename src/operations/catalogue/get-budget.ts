import { findBudgets } from '#db/budgets.ts';
import { notFound } from '#domain/app-error.ts';
import type { Budget } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { type Used, withUsedHours } from './used-hours.ts';

/** One budget, archived or not. Throws `not_found`. */
export async function getBudget(ctx: Context, id: string): Promise<Used<Budget>> {
  authorizeUser(ctx, 'getBudget');
  const [budget] = await findBudgets(ctx, [id]);
  if (!budget) throw notFound('budget');
  const [used] = await withUsedHours(ctx, [budget]);
  return used as Used<Budget>;
}
