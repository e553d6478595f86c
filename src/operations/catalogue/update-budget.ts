import type { Budget } from '#domain/catalogue.ts';
import { type Changes, changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeBudget } from './change-budget.ts';
import { requireFreeCode } from './require-free.ts';
import type { Used } from './used-hours.ts';

export type BudgetChanges = Changes<Budget, 'name' | 'client' | 'code' | 'billable' | 'hours'>;

/** Changes the fields that are given; null clears. Throws `not_found`, `version_changed`, and `already_exists` naming `code`. */
export async function updateBudget(ctx: Context, id: string, changes: BudgetChanges, version?: number): Promise<Used<Budget>> {
  authorizeUser(ctx, 'updateBudget');
  return changeBudget(ctx, id, version, async (ctx, budget) => {
    const changed = changeRow(budget, changes, ctx.clock());
    await requireFreeCode(ctx, changed);
    return changed;
  });
}
