import { listDraftsNaming } from '#db/draft-signals.ts';
import { findDraftingDay, settleDraftingDay } from '#db/drafting-days.ts';
import { lockDraftsOfDay, removeDrafts, saveDrafts } from '#db/drafts.ts';
import { findPreferences } from '#db/preferences.ts';
import type { DraftingDayRow } from '#db/schema.ts';
import { listSignalsAround } from '#db/signals.ts';
import { lockActiveUsers, zoneChangesOf } from '#db/users.ts';
import type { Day } from '#domain/day.ts';
import type { Draft } from '#domain/draft.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import type { Catalogue } from '#domain/drafting/catalogue.ts';
import { type HasTimeIn, heldBack } from '#domain/drafting/held-back.ts';
import { type DayChanges, reconcileDay } from '#domain/drafting/reconcile-day.ts';
import { burstReachMs, DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import type { Preferences } from '#domain/preferences.ts';
import { type DaySpan, userDaySpan } from '#domain/time-zone.ts';
import { type Context, inTransaction } from '#operations/context.ts';

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
    const stored = await lockDraftsOfDay(ctx, userId, day);
    const { drafts, nextEndsAt } = await build(ctx, { userId, day, preferences, stored, catalogue });
    await write(ctx, userId, reconcileDay(drafts, stored, ctx.clock()));
    await settleDraftingDay(ctx, due, nextEndsAt);
    return true;
  });
}

type Waiting = { userId: string; day: Day; preferences: Preferences; stored: readonly Draft[]; catalogue: Catalogue };

async function build(ctx: Context, { userId, day, preferences, stored, catalogue }: Waiting): Promise<BuiltDay> {
  const zones = (await zoneChangesOf(ctx, [userId])).get(userId) ?? [];
  const span = userDaySpan(zones, day);
  const signals = await loadSignals(ctx, userId, span);
  const naming = await listDraftsNaming(
    ctx,
    userId,
    signals.map((signal) => signal.id),
  );
  const settings = DEFAULT_DRAFTING_SETTINGS;
  const signalById = new Map(signals.map((signal) => [signal.id, signal]));
  const hasTimeIn: HasTimeIn = (id, ofDay) =>
    touchedDays(
      [signalById.get(id)].filter((signal) => signal !== undefined),
      zones,
      settings,
    ).includes(ofDay);
  return buildDay({
    user_id: userId,
    span,
    signals,
    preferences,
    settings,
    catalogue,
    ...heldBack([...stored, ...naming], day, hasTimeIn),
    now: ctx.clock(),
  });
}

function loadSignals(ctx: Context, userId: string, span: DaySpan) {
  const { from, until } = signalWindow(span, DEFAULT_DRAFTING_SETTINGS);
  const nearFrom = span.startsAt - burstReachMs(DEFAULT_DRAFTING_SETTINGS);
  return listSignalsAround(ctx, userId, { from, nearFrom, dayStartsAt: span.startsAt, until });
}

async function write(ctx: Context, userId: string, { insert, update, remove }: DayChanges): Promise<void> {
  await removeDrafts(
    ctx,
    userId,
    remove.map((draft) => draft.id),
  );
  await saveDrafts(ctx, [...insert, ...update]);
}
