import { listPlacedEntries } from '#db/booked-time.ts';
import { listDraftsNaming } from '#db/draft-signals.ts';
import { listSignalsAround } from '#db/signals.ts';
import type { Day } from '#domain/day.ts';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { type HasTimeIn, heldBack } from '#domain/drafting/held-back.ts';
import { burstReachMs, type DraftingSettings, WIDEST_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import type { HeldTime } from '#domain/drafting/share-minutes.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { clip } from '#domain/interval.ts';
import { reachOf } from '#domain/placed-minutes.ts';
import type { Signal } from '#domain/signal.ts';
import { type DaySpan, userDaySpan, type ZoneChange, zoneAt } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

/** What holds for all days of a user that are built together. */
export type UserDrafting = { userId: string; zones: readonly ZoneChange[] } & Pick<
  DayInput,
  'preferences' | 'settings' | 'ruleSet' | 'hasPrivateText' | 'catalogue'
>;

/**
 * Reads all that one user-day is built of. `stored` are the drafts of the day, read, and locked where something is to be written, before
 * this is called: what was decided until then is seen here, and what is decided later waits.
 */
export async function loadDay(ctx: Context, user: UserDrafting, day: Day, stored: readonly Draft[]): Promise<DayInput> {
  const { userId, zones, preferences, settings, ruleSet, hasPrivateText, catalogue } = user;
  const span = userDaySpan(zones, day);
  const signals = await loadSignals(ctx, userId, span, settings);
  const signalIds = signals.map((signal) => signal.id);
  const naming = await listDraftsNaming(ctx, userId, signalIds);
  return {
    user_id: userId,
    span,
    timeZone: zoneAt(zones, span.startsAt),
    signals,
    preferences,
    settings,
    ruleSet,
    hasPrivateText,
    catalogue,
    bookedTime: await loadBookedTime(ctx, userId, span),
    ...heldBack([...stored, ...naming], day, timeIn(signals, zones)),
    now: ctx.clock(),
  };
}

function loadSignals(ctx: Context, userId: string, span: DaySpan, settings: DraftingSettings): Promise<Signal[]> {
  const { from, until } = signalWindow(span, settings);
  return listSignalsAround(ctx, userId, { from, nearFrom: span.startsAt - burstReachMs(settings), dayStartsAt: span.startsAt, until });
}

async function loadBookedTime(ctx: Context, userId: string, span: DaySpan): Promise<HeldTime[]> {
  const entries = await listPlacedEntries(ctx, userId, reachOf(span.day, span.day, span));
  return entries.flatMap(({ id, intervals }) =>
    parseIntervals(intervals)
      .map((interval) => clip(interval, span))
      .filter((interval) => interval !== null)
      .map((interval): HeldTime => ({ kind: 'booked', holder: { kind: 'time_entry', id }, interval })),
  );
}

/** By the widest reach, so that narrower settings don't make what was decided look as if it had moved away. */
function timeIn(signals: readonly Signal[], zones: readonly ZoneChange[]): HasTimeIn {
  const signalById = new Map(signals.map((signal) => [signal.id, signal]));
  return (signalId, day) => {
    const signal = signalById.get(signalId);
    return signal !== undefined && touchedDays([signal], zones, WIDEST_DRAFTING_SETTINGS).includes(day);
  };
}
