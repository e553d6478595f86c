import { listHoursOnDays } from '#db/booked-time.ts';
import { findBudgets } from '#db/budgets.ts';
import { findDraftsByKeys } from '#db/drafts.ts';
import { findLineItems } from '#db/line-items.ts';
import { addUpHours, type BudgetEffect, budgetEffects } from '#domain/budget-effect.ts';
import type { UserCaller } from '#domain/caller.ts';
import { type DayEffect, dayEffects } from '#domain/day-effect.ts';
import type { Draft } from '#domain/draft.ts';
import { type DraftEdit, mergeDraftEdit } from '#domain/draft-edit.ts';
import { allows } from '#domain/permissions.ts';
import { withUsedHours, withUsedLineItemHours } from '#operations/catalogue/used-hours.ts';
import { authorizeUser, type Context, inSnapshot } from '#operations/context.ts';
import { loadReferenced, type Referenced, referenceError } from '#operations/references.ts';
import { listDraftsWithoutTime } from './list-drafts-without-time.ts';
import type { SeenVersions } from './lock-pending-drafts.ts';

export const SKIP_REASONS = ['not_found', 'not_pending', 'version_changed', 'unknown_reference', 'time_taken'] as const;
type SkipReason = (typeof SKIP_REASONS)[number];

export type AcceptPreview = {
  acceptable: number;
  skipped: { id: string; reason: SkipReason }[];
  hours: number;
  billable_hours: number;
  budgets: BudgetEffect[];
  /** Of those without a budget. */
  unassigned_hours: number;
  days: DayEffect[];
};

type Asked = { ids: readonly string[]; versions: SeenVersions | undefined; edit: DraftEdit };

/** What accepting those of the caller's drafts with `edit` laid over each would do, as they are at one moment. Writes nothing. */
export async function previewAccept(ctx: Context, asked: Asked): Promise<AcceptPreview> {
  const caller = authorizeUser(ctx, 'previewAccept');
  return inSnapshot(ctx, async (ctx) => preview(ctx, caller, asked));
}

async function preview(ctx: Context, caller: UserCaller, { ids, versions = {}, edit }: Asked): Promise<AcceptPreview> {
  const asked = [...new Set(ids)];
  const found = await findDraftsByKeys(
    ctx,
    asked.map((id) => ({ user_id: caller.user_id, id })),
  );
  const edited = new Map(found.map((draft) => [draft.id, mergeDraftEdit(draft, edit)]));
  const referenced = await loadReferenced(ctx, [...edited.values()]);
  const reasons = new Map(
    asked.map((id) => [id, whySkipped(edited.get(id), Object.hasOwn(versions, id) ? versions[id] : undefined, referenced)]),
  );
  const unskipped = [...edited.values()].filter(({ id }) => reasons.get(id) === null);
  const withoutTime = await listDraftsWithoutTime(ctx, caller.user_id, unskipped);
  for (const id of withoutTime) reasons.set(id, 'time_taken');
  const skipped = asked.flatMap((id) => {
    const reason = reasons.get(id) ?? null;
    return reason ? [{ id, reason }] : [];
  });
  const bookable = unskipped.filter(({ id }) => !withoutTime.has(id));
  return {
    acceptable: bookable.length,
    skipped,
    hours: addUpHours(bookable),
    billable_hours: addUpHours(bookable.filter(({ billable }) => billable === 1)),
    budgets: allows(caller.permissions, 'budgets/view') ? await loadEffects(ctx, bookable) : [],
    unassigned_hours: addUpHours(bookable.filter(({ budget_id }) => budget_id === null)),
    days: await loadDayEffects(ctx, caller.user_id, bookable),
  };
}

function whySkipped(draft: Draft | undefined, version: number | undefined, referenced: Referenced): SkipReason | null {
  if (!draft) return 'not_found';
  if (draft.status !== 'pending') return 'not_pending';
  if (version !== undefined && version !== draft.version) return 'version_changed';
  return referenceError(draft, referenced) ? 'unknown_reference' : null;
}

async function loadEffects(ctx: Context, bookable: readonly Draft[]): Promise<BudgetEffect[]> {
  const budgets = await findBudgets(ctx, idsOf(bookable, 'budget_id'));
  const lineItems = await findLineItems(ctx, idsOf(bookable, 'line_item_id'));
  return budgetEffects(bookable, await withUsedHours(ctx, budgets), await withUsedLineItemHours(ctx, lineItems));
}

async function loadDayEffects(ctx: Context, userId: string, bookable: readonly Draft[]): Promise<DayEffect[]> {
  const days = [...new Set(bookable.map(({ date }) => date))];
  return dayEffects(bookable, await listHoursOnDays(ctx, userId, days));
}

function idsOf(drafts: readonly Draft[], key: 'budget_id' | 'line_item_id'): string[] {
  return [...new Set(drafts.map((draft) => draft[key]).filter((id) => id !== null))];
}
