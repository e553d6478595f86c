import { invalidField } from '#domain/app-error.ts';
import type { LineItem } from '#domain/catalogue.ts';
import { type Changes, changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeLineItem } from './change-line-item.ts';
import type { Used } from './used-hours.ts';

export type LineItemChanges = Changes<LineItem, 'budget_id' | 'name' | 'billable' | 'hours'>;

/** Changes the fields that are given; null clears. The budget must stay, since time is booked on both. Throws `not_found`, `version_changed` and `invalid_input`. */
export async function updateLineItem(ctx: Context, id: string, changes: LineItemChanges, version?: number): Promise<Used<LineItem>> {
  authorizeUser(ctx, 'updateLineItem');
  return changeLineItem(ctx, id, version, (ctx, lineItem) => {
    const changed = changeRow(lineItem, changes, ctx.clock());
    if (changed.budget_id !== lineItem.budget_id) throw invalidField('budget_id', 'a line item stays on its budget');
    return changed;
  });
}
