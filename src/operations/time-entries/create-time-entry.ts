import { defaultBillable } from '#domain/catalogue.ts';
import { type BookedTime, newTimeEntry } from '#domain/new-time-entry.ts';
import { placement } from '#domain/time-entry-change.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftBookedTime } from '#operations/drafting/redraft-booked-time.ts';
import { requireReferences } from '#operations/references.ts';
import { saveTimeEntry } from './save-time-entry.ts';

/** What a user enters by hand. `billable` undefined: as the line item or budget has it. */
export type EnteredTime = Omit<BookedTime, 'billable' | 'intervals' | 'draft_id'> & { billable?: number | undefined };

/** Books time of the caller's own by hand: approved at once for manager and above, waiting for approval otherwise. */
export async function createTimeEntry(ctx: Context, given: EnteredTime): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'createTimeEntry');
  const intervals = placement(given);
  const entry = await inTransaction(ctx, async (ctx) => {
    const { lineItems, budgets } = await requireReferences(ctx, given);
    const billable = given.billable ?? defaultBillable(lineItems.get(given.line_item_id ?? ''), budgets.get(given.budget_id ?? ''));
    const booked = { ...given, billable, intervals, draft_id: null };
    const created = newTimeEntry(booked, caller, { id: ctx.newId(), now: ctx.clock() });
    const seen = await saveTimeEntry(ctx, caller, 'created', null, created);
    await redraftBookedTime(ctx, null, created);
    return seen;
  });
  ctx.wakeDrafting();
  return entry;
}
