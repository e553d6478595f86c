import { findDraftingSettingsOf } from '#db/drafting-settings.ts';
import { zoneChangesOf } from '#db/users.ts';
import type { Day } from '#domain/day.ts';
import { type DraftingSettings, WIDEST_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { touchedDays } from '#domain/drafting/signal-window.ts';
import type { Signal } from '#domain/signal.ts';
import type { ZoneChange } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

export type UserDay = { user_id: string; date: Day };

/** What decides which of a user's days a signal touches: where days begin, and how far a point reaches. `zones` ascend by `effective_at`. */
export type DayReach = { zones: ZoneChange[]; settings: DraftingSettings };

/** By user, for each of `userIds`. */
export type DayReaches = ReadonlyMap<string, DayReach>;

export async function loadDayReaches(ctx: Context, userIds: readonly string[]): Promise<DayReaches> {
  const zones = await zoneChangesOf(ctx, userIds);
  const settings = await findDraftingSettingsOf(ctx, userIds);
  return new Map([...settings].map(([userId, ofUser]) => [userId, { zones: zones.get(userId) ?? [], settings: ofUser }]));
}

export async function loadDayReach(ctx: Context, userId: string): Promise<DayReach> {
  return reachIn(await loadDayReaches(ctx, [userId]), userId);
}

/** How far points of these users may have reached, whatever settings they had when a day was drafted. */
export function widestReaches(reaches: DayReaches): DayReaches {
  return new Map([...reaches].map(([userId, reach]) => [userId, { ...reach, settings: WIDEST_DRAFTING_SETTINGS }]));
}

/** Of a user who was asked for; a mistake of ours throws, since a day left out would never be drafted. */
export function reachIn(reaches: DayReaches, userId: string): DayReach {
  const reach = reaches.get(userId);
  if (!reach) throw new Error(`Nothing was loaded about the days of user ${userId}`);
  return reach;
}

/** The user-days on which any of these signals may change a draft, each once. */
export function daysTouchedBy(signals: readonly Signal[], reaches: DayReaches): UserDay[] {
  return [...Map.groupBy(signals, (signal) => signal.user_id)].flatMap(([user_id, ofUser]) => {
    const { zones, settings } = reachIn(reaches, user_id);
    return touchedDays(ofUser, zones, settings).map((date) => ({ user_id, date }));
  });
}
