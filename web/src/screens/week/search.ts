import { type Day, isDay } from '#domain/day.ts';

/** The week that is shown, by any day of it; undefined for this week, so that the router does not put back what it read itself. */
export type WeekSearch = { week_of?: Day | undefined };

export function readWeekSearch({ week_of }: Record<string, unknown>): WeekSearch {
  return { week_of: typeof week_of === 'string' && isDay(week_of) ? week_of : undefined };
}
