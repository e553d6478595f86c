import { findLineItems } from '#db/line-items.ts';
import { notFound } from '#domain/app-error.ts';
import type { LineItem } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { type Used, withUsedLineItemHours } from './used-hours.ts';

/** One line item, archived or not. Throws `not_found`. */
export async function getLineItem(ctx: Context, id: string): Promise<Used<LineItem>> {
  authorizeUser(ctx, 'getLineItem');
  const [lineItem] = await findLineItems(ctx, [id]);
  if (!lineItem) throw notFound('line item');
  const [used] = await withUsedLineItemHours(ctx, [lineItem]);
  return used as Used<LineItem>;
}
