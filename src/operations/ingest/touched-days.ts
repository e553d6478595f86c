import type { Day } from '#domain/day.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { touchedDays } from '#domain/drafting/signal-window.ts';
import type { Signal } from '#domain/signal.ts';
import type { ZoneChange } from '#domain/time-zone.ts';

/** The user-days on which any of these signals may change a draft, each once. */
export function daysTouchedBy(signals: readonly Signal[], zones: Map<string, ZoneChange[]>): { user_id: string; date: Day }[] {
  const daysByUser = new Map<string, Set<Day>>();
  for (const signal of signals) {
    const days = daysByUser.get(signal.user_id) ?? new Set();
    daysByUser.set(signal.user_id, days);
    for (const day of touchedDays(signal, zones.get(signal.user_id) ?? [], DEFAULT_DRAFTING_SETTINGS)) days.add(day);
  }
  return [...daysByUser].flatMap(([user_id, days]) => [...days].map((date) => ({ user_id, date })));
}
