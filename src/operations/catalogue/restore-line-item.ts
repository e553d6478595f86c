import type { LineItem } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeLineItem } from './change-line-item.ts';
import type { Used } from './used-hours.ts';

/** Puts an archived line item back into use. Restoring one that is in use changes nothing. */
export async function restoreLineItem(ctx: Context, id: string): Promise<Used<LineItem>> {
  authorizeUser(ctx, 'restoreLineItem');
  return changeLineItem(ctx, id, undefined, (ctx, lineItem) => changeRow(lineItem, { archived_at: null }, ctx.clock()));
}
