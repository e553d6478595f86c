import { addDays, type Day } from '#domain/day.ts';
import { MS_PER_DAY } from '#domain/interval.ts';

/** How many days the strip shows, today included. */
export const STRIP_DAYS = 14;

export type StripDay = { day: Day; waiting: number };

type Waiting = readonly { date: Day }[];

/** The first day of the two weeks that a day is in: the last two up to today, or as many before them as it takes. */
export function firstDayOfStrip(day: Day, today: Day): Day {
  const last = addDays(today, 1 - STRIP_DAYS);
  const daysBefore = (Date.parse(last) - Date.parse(day)) / MS_PER_DAY;
  return daysBefore <= 0 ? last : addDays(last, -Math.ceil(daysBefore / STRIP_DAYS) * STRIP_DAYS);
}

/** Two weeks with how many drafts wait on each day, the earliest first; then any later day on which some do, or that is shown. */
export function stripDays(first: Day, drafts: Waiting, shown: Day | null = null): StripDay[] {
  const waiting = countByDay(drafts);
  const days = Array.from({ length: STRIP_DAYS }, (_, index) => addDays(first, index));
  const last = addDays(first, STRIP_DAYS - 1);
  const later = [...new Set([...waiting.keys(), ...(shown === null ? [] : [shown])])].filter((day) => day > last).sort();
  return [...days, ...later].map((day) => ({ day, waiting: waiting.get(day) ?? 0 }));
}

/** The nearest day with drafts that wait: before `day` if there is one, else after it. */
export function nextWaitingDay(day: Day, drafts: Waiting): StripDay | null {
  const others = [...countByDay(drafts)].filter(([other]) => other !== day).sort(([one], [other]) => one.localeCompare(other));
  const nearest = others.findLast(([other]) => other < day) ?? others.find(([other]) => other > day);
  return nearest ? { day: nearest[0], waiting: nearest[1] } : null;
}

/** The latest day on which something waits, else today; null until that is known. Lists of drafts begin with the latest day. */
export function neediestDay(recent: Waiting | undefined, older: Waiting | undefined, today: Day): Day | null {
  if (!recent || !older) return null;
  return (recent[0] ?? older[0])?.date ?? today;
}

function countByDay(drafts: Waiting): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { date } of drafts) counts.set(date, (counts.get(date) ?? 0) + 1);
  return counts;
}
