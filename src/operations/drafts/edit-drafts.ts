import { findLineItems } from '#db/line-items.ts';
import type { DraftEdit } from '#domain/draft-edit.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { bookPendingDrafts } from './book-pending-drafts.ts';
import type { SeenVersions } from './lock-pending-drafts.ts';

/**
 * Books those of the caller's drafts that can be booked with the same other values, in one transaction, and says how many. What can't is
 * skipped; throws `unknown_reference` where the edit itself refers to something that no draft could be booked on.
 */
export async function editDrafts(ctx: Context, ids: readonly string[], edit: DraftEdit, versions?: SeenVersions): Promise<number> {
  const caller = authorizeUser(ctx, 'editDrafts');
  const accepted = await inTransaction(ctx, async (ctx) => {
    await requireEditReferences(ctx, edit);
    return bookPendingDrafts(ctx, caller, { ids, versions, edit });
  });
  ctx.wakeDrafting();
  return accepted;
}

/** A line item without a budget fits the drafts of its own budget. */
async function requireEditReferences(ctx: Context, { budget_id, line_item_id = null, task_id = null }: DraftEdit): Promise<void> {
  const [lineItem] = budget_id === undefined && line_item_id !== null ? await findLineItems(ctx, [line_item_id]) : [];
  await requireReferences(ctx, { budget_id: budget_id ?? lineItem?.budget_id ?? null, line_item_id, task_id });
}
