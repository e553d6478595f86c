import { findLineItems, saveLineItems } from '#db/line-items.ts';
import type { LineItem } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireFreeId } from './require-free.ts';
import type { Used } from './used-hours.ts';

/** `id`: as another system has it, where the catalogue is kept in step with one; without it we make one. */
export type NewLineItem = Pick<LineItem, 'budget_id' | 'name' | 'billable' | 'hours'> & { id?: string | undefined };

/** Adds a line item to a budget in use. Throws `already_exists` naming `id`, and `unknown_reference` naming `budget_id`. */
export async function createLineItem(ctx: Context, given: NewLineItem): Promise<Used<LineItem>> {
  authorizeUser(ctx, 'createLineItem');
  return changeCatalogue(ctx, async (ctx) => {
    const now = ctx.clock();
    const id = given.id ?? ctx.newId();
    const lineItem = { ...given, id, archived_at: null, version: 1, created_at: now, updated_at: now };
    requireFreeId(await findLineItems(ctx, [id]));
    await requireReferences(ctx, { budget_id: given.budget_id, line_item_id: null, task_id: null });
    await saveLineItems(ctx, [lineItem]);
    return { ...lineItem, used_hours: 0 };
  });
}
