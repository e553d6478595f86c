import type { LineItem } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeLineItem } from './change-line-item.ts';
import type { Used } from './used-hours.ts';

/** Takes a line item out of use: it counts as gone for everything new. Archiving it again changes nothing. */
export async function archiveLineItem(ctx: Context, id: string): Promise<Used<LineItem>> {
  authorizeUser(ctx, 'archiveLineItem');
  return changeLineItem(ctx, id, undefined, (ctx, lineItem) =>
    changeRow(lineItem, { archived_at: lineItem.archived_at ?? ctx.clock() }, ctx.clock()),
  );
}
