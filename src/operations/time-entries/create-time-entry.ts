import { approvesOwnTime } from '#domain/access-level.ts';
import type { UserCaller } from '#domain/caller.ts';
import { defaultBillable } from '#domain/catalogue.ts';
import type { Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { placement } from '#domain/time-entry-change.ts';
import type { NamedTimeEntry, SeenBy } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { saveTimeEntry } from './save-time-entry.ts';

/** What a user enters by hand. `billable` undefined: as the line item or budget has it. */
export type NewTimeEntry = {
  date: Day;
  hours: number;
  description: string | null;
  budget_id: string | null;
  line_item_id: string | null;
  task_id: string | null;
  billable?: number | undefined;
  started_at: Instant | null;
  ended_at: Instant | null;
};

/** Books time of the caller's own by hand: approved at once for manager and above, waiting for approval otherwise. */
export async function createTimeEntry(ctx: Context, given: NewTimeEntry): Promise<SeenBy<NamedTimeEntry>> {
  const caller = authorizeUser(ctx, 'createTimeEntry');
  const intervals = placement(given);
  return inTransaction(ctx, async (ctx) => {
    const { lineItems, budgets } = await requireReferences(ctx, given);
    const billable = given.billable ?? defaultBillable(lineItems.get(given.line_item_id ?? ''), budgets.get(given.budget_id ?? ''));
    return saveTimeEntry(ctx, caller, 'created', null, { ...given, ...newEntryOf(ctx, caller), billable, intervals });
  });
}

function newEntryOf(ctx: Context, caller: UserCaller) {
  const now = ctx.clock();
  const isApproved = approvesOwnTime(caller.access_level);
  return {
    user_id: caller.user_id,
    id: ctx.newId(),
    billable_hours: null,
    status: isApproved ? 'approved' : 'draft',
    draft_id: null,
    approved_by: isApproved ? caller.user_id : null,
    approved_at: isApproved ? now : null,
    rejected_by: null,
    rejected_at: null,
    rejection_reason: null,
    version: 1,
    created_at: now,
    updated_at: now,
  } satisfies Partial<TimeEntry>;
}
