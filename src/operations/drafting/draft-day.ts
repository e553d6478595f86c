import { findExplanations, removeExplanations, saveExplanations } from '#db/draft-explanations.ts';
import { removeDraftSourceChanges } from '#db/draft-source-changes.ts';
import { findDraftingDay, settleDraftingDay } from '#db/drafting-days.ts';
import { lockDraftsOfDay, removeDrafts, saveDrafts } from '#db/drafts.ts';
import { findPreferences } from '#db/preferences.ts';
import type { DraftingDayRow } from '#db/schema.ts';
import { lockActiveUsers } from '#db/users.ts';
import type { Draft } from '#domain/draft.ts';
import type { Catalogue } from '#domain/drafting/catalogue.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { DayChanges } from '#domain/drafting/reconcile-day.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { loadUser } from './load-user.ts';
import { planDay } from './plan-day.ts';

/**
 * Builds the drafts of one waiting user-day and writes what differs, in one transaction. The user's row is locked, so that
 * two builders of one day take turns and the second finds the day settled. Returns whether this call built it.
 */
export async function draftDay(ctx: Context, due: DraftingDayRow, catalogue: Catalogue): Promise<boolean> {
  const { user_id: userId, date: day } = due;
  return inTransaction(ctx, async (ctx) => {
    const users = await lockActiveUsers(ctx, [userId]);
    const waiting = await findDraftingDay(ctx, userId, day);
    // Asked for again since it was listed: the catalogue may be another by now, so it is for the next round.
    if (!users.has(userId) || waiting?.request_id !== due.request_id || waiting.due_at > ctx.clock()) return false;
    const preferences = await findPreferences(ctx, userId);
    // Nothing is drafted, and nothing taken back, for who has switched auto-tracking off.
    if (preferences.enabled === 0) return false;
    const user = await loadUser(ctx, userId, preferences, catalogue);
    const stored = await lockDraftsOfDay(ctx, userId, day);
    const { built, changes } = await planDay(ctx, user, day, stored);
    await write(ctx, userId, changes);
    await removeDraftSourceChanges(ctx, userId, madeAnew(stored));
    await explain(ctx, userId, built.explanations, changes);
    await settleDraftingDay(ctx, due, built.nextEndsAt);
    return true;
  });
}

/** Ids of the drafts that now stand on what their signals say now, or are no more. */
function madeAnew(stored: readonly Draft[]): string[] {
  return stored.filter(isEngineOutput).map((draft) => draft.id);
}

async function write(ctx: Context, userId: string, { insert, update, remove }: DayChanges): Promise<void> {
  await removeDrafts(
    ctx,
    userId,
    remove.map((draft) => draft.id),
  );
  await saveDrafts(ctx, [...insert, ...update]);
}

/** Another explanation alone leaves the version as it is: what the user saw is still what is booked. */
async function explain(ctx: Context, userId: string, explanations: Map<string, DraftExplanation>, { remove }: DayChanges): Promise<void> {
  await removeExplanations(
    ctx,
    userId,
    remove.map((draft) => draft.id),
  );
  const stored = await findExplanations(ctx, userId, [...explanations.keys()]);
  const texts = [...explanations].map(([draft_id, explanation]) => ({ draft_id, explanation: JSON.stringify(explanation) }));
  await saveExplanations(
    ctx,
    userId,
    texts.filter(({ draft_id, explanation }) => stored.get(draft_id) !== explanation),
  );
}
