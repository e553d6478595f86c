import { type Day, isDay } from '#domain/day.ts';

/** The week that is shown, by any day of it; nothing for this week. */
export type WeekSearch = { week_of?: Day };

export function readWeekSearch({ week_of }: Record<string, unknown>): WeekSearch {
  return typeof week_of === 'string' && isDay(week_of) ? { week_of } : {};
}
