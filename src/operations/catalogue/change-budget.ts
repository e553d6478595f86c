import { findBudgets, saveBudgets } from '#db/budgets.ts';
import type { Budget } from '#domain/catalogue.ts';
import type { Context } from '#operations/context.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireVersion } from './require-version.ts';
import { type Used, withUsedHours } from './used-hours.ts';

/** Changes one budget in its turn: `change` sees it as it is and nobody changes the catalogue meanwhile. Throws `not_found` and `version_changed`. */
export async function changeBudget(
  ctx: Context,
  id: string,
  version: number | undefined,
  change: (ctx: Context, budget: Budget) => Promise<Budget> | Budget,
): Promise<Used<Budget>> {
  return changeCatalogue(ctx, async (ctx) => {
    const [found] = await findBudgets(ctx, [id]);
    const before = requireVersion(found, 'budget', version);
    const after = await change(ctx, before);
    if (after !== before) await saveBudgets(ctx, [after]);
    const [used] = await withUsedHours(ctx, [after]);
    return used as Used<Budget>;
  });
}
