import { countAlikeUses } from '#db/used-hours.ts';
import type { Budget, LineItem } from '#domain/catalogue.ts';
import { sumHours } from '#domain/time-entry-summary.ts';
import type { Context } from '#operations/context.ts';

/** A budget or line item with the hours of the time entries on it that were not rejected. */
export type Used<Row> = Row & { used_hours: number };

export async function withUsedHours(ctx: Context, budgets: readonly Budget[]): Promise<Used<Budget>[]> {
  const uses = Map.groupBy(
    await countAlikeUses(
      ctx,
      budgets.map(({ id }) => id),
    ),
    (use) => use.budget_id,
  );
  return budgets.map((budget) => ({ ...budget, used_hours: sumHours(uses.get(budget.id) ?? [], ({ hours }) => hours) }));
}

export async function withUsedLineItemHours(ctx: Context, lineItems: readonly LineItem[]): Promise<Used<LineItem>[]> {
  const budgetIds = [...new Set(lineItems.map(({ budget_id }) => budget_id))];
  const uses = Map.groupBy(await countAlikeUses(ctx, budgetIds), (use) => use.line_item_id);
  return lineItems.map((lineItem) => ({ ...lineItem, used_hours: sumHours(uses.get(lineItem.id) ?? [], ({ hours }) => hours) }));
}
