import type { Day } from '#domain/day.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { touchedDays } from '#domain/drafting/signal-window.ts';
import type { Signal } from '#domain/signal.ts';
import type { ZoneChange } from '#domain/time-zone.ts';

export type UserDay = { user_id: string; date: Day };

/** The user-days on which any of these signals may change a draft, each once. */
export function daysTouchedBy(signals: readonly Signal[], zones: ReadonlyMap<string, ZoneChange[]>): UserDay[] {
  return [...Map.groupBy(signals, (signal) => signal.user_id)].flatMap(([user_id, ofUser]) =>
    touchedDays(ofUser, zones.get(user_id) ?? [], DEFAULT_DRAFTING_SETTINGS).map((date) => ({ user_id, date })),
  );
}
