import { findBudgets, saveBudgets } from '#db/budgets.ts';
import type { Budget } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireFreeCode, requireFreeId } from './require-free.ts';
import type { Used } from './used-hours.ts';

/** `id`: as another system has it, where the catalogue is kept in step with one; without it we make one. */
export type NewBudget = Pick<Budget, 'name' | 'client' | 'code' | 'billable' | 'hours'> & { id?: string | undefined };

/** Adds a budget. Throws `already_exists` naming `id` or `code`. */
export async function createBudget(ctx: Context, given: NewBudget): Promise<Used<Budget>> {
  authorizeUser(ctx, 'createBudget');
  return changeCatalogue(ctx, async (ctx) => {
    const now = ctx.clock();
    const id = given.id ?? ctx.newId();
    const budget = { ...given, id, is_sample: 0, archived_at: null, version: 1, created_at: now, updated_at: now };
    requireFreeId(await findBudgets(ctx, [id]));
    await requireFreeCode(ctx, budget);
    await saveBudgets(ctx, [budget]);
    return { ...budget, used_hours: 0 };
  });
}
