import { findLineItems, saveLineItems } from '#db/line-items.ts';
import type { LineItem } from '#domain/catalogue.ts';
import type { Context } from '#operations/context.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireVersion } from './require-version.ts';
import { type Used, withUsedLineItemHours } from './used-hours.ts';

/** Changes one line item in its turn: `change` sees it as it is and nobody changes the catalogue meanwhile. Throws `not_found` and `version_changed`. */
export async function changeLineItem(
  ctx: Context,
  id: string,
  version: number | undefined,
  change: (ctx: Context, lineItem: LineItem) => Promise<LineItem> | LineItem,
): Promise<Used<LineItem>> {
  return changeCatalogue(ctx, async (ctx) => {
    const [found] = await findLineItems(ctx, [id]);
    const before = requireVersion(found, 'line item', version);
    const after = await change(ctx, before);
    if (after !== before) await saveLineItems(ctx, [after]);
    const [used] = await withUsedLineItemHours(ctx, [after]);
    return used as Used<LineItem>;
  });
}
