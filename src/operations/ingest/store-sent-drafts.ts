import { replaceDraftSignals } from '#db/draft-signals.ts';
import { removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { lockDraftsByKeys, saveDrafts } from '#db/drafts.ts';
import { findSignalsByKeys } from '#db/signals.ts';
import { defaultBillable } from '#domain/catalogue.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { draftContentDiffers, type SentDraft, signalIdsTouched } from '#domain/ingest-item.ts';
import type { Context } from '#operations/context.ts';
import { type DayReaches, daysTouchedBy } from '#operations/drafting/touched-days.ts';
import { loadReferenced, type Referenced } from '#operations/references.ts';
import { keyOf } from './item-key.ts';
import type { StoredItems } from './store-sent-signals.ts';

/**
 * Creates drafts, or updates those still pending; one that its user decided on or shaped is never changed or reopened. The signals they name
 * are the agent's from now on, so the days of these are to be drafted again. Returns these days and how many drafts are new.
 */
export async function storeSentDrafts(ctx: Context, sent: readonly SentDraft[], reaches: DayReaches): Promise<StoredItems> {
  if (sent.length === 0) return { count: 0, days: [] };
  const stored = new Map((await lockDraftsByKeys(ctx, sent)).map((draft) => [keyOf(draft), draft]));
  const referenced = await loadReferenced(
    ctx,
    sent.map((item) => ({ ...item, line_item_id: null })),
  );
  const written = new Map<string, Draft>();
  const touched: { user_id: string; id: string }[] = [];
  for (const item of sent) {
    const key = keyOf(item);
    const present = written.get(key) ?? stored.get(key);
    if (present && (isDecided(present) || !draftContentDiffers(present, item))) continue;
    written.set(key, toDraft(item, present, referenced, ctx.clock()));
    touched.push(...signalIdsTouched(present, item).map((id) => ({ user_id: item.user_id, id })));
  }
  const drafts = [...written.values()];
  await saveDrafts(ctx, drafts);
  await replaceDraftSignals(
    ctx,
    drafts.map((draft) => ({ user_id: draft.user_id, draft_id: draft.id, signal_ids: parseSignalIds(draft.signal_ids) })),
  );
  for (const [userId, ofUser] of Map.groupBy(drafts, (draft) => draft.user_id)) {
    await removeDraftSourceChanges(
      ctx,
      userId,
      ofUser.map((draft) => draft.id),
    );
  }
  return {
    count: drafts.filter((draft) => !stored.has(keyOf(draft))).length,
    days: daysTouchedBy(await findSignalsByKeys(ctx, touched), reaches),
  };
}

/** Or shaped: the hours of what was split or joined would count twice. */
function isDecided({ status, pinned }: Draft): boolean {
  return status !== 'pending' || pinned === 1;
}

function toDraft(item: SentDraft, present: Draft | undefined, referenced: Referenced, now: number): Draft {
  const budget = item.budget_id === null ? undefined : referenced.budgets.get(item.budget_id);
  // An agent can't name a line item; a new budget leaves no old one behind.
  const lineItemId = present && present.budget_id === item.budget_id ? present.line_item_id : null;
  return {
    raw_minutes: null,
    intervals: null,
    match_runner_up: null,
    time_entry_id: null,
    dismissed_by: null,
    pinned: 0,
    ...present,
    ...item,
    line_item_id: lineItemId,
    billable: item.billable ?? present?.billable ?? defaultBillable(undefined, budget),
    status: 'pending',
    origin: 'agent',
    version: (present?.version ?? 0) + 1,
    created_at: present?.created_at ?? now,
    updated_at: now,
  };
}
