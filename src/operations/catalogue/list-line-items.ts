import { type LineItemFilter, listLineItems as selectLineItems } from '#db/line-items.ts';
import type { LineItem } from '#domain/catalogue.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { type Used, withUsedLineItemHours } from './used-hours.ts';

/** A page of the line items, by name; archived ones where they are asked for. */
export async function listLineItems(ctx: Context, filter: LineItemFilter, page: PageRequest): Promise<Page<Used<LineItem>>> {
  authorizeUser(ctx, 'listLineItems');
  const { rows, next_cursor } = toPage(await selectLineItems(ctx, filter, page), page.limit, (lineItem) => [lineItem.name, lineItem.id]);
  return { rows: await withUsedLineItemHours(ctx, rows), next_cursor };
}
