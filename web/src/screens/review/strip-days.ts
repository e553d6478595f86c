import { addDays, type Day } from '#domain/day.ts';

/** How many days the strip shows, today included. */
export const STRIP_DAYS = 14;

export type StripDay = { day: Day; waiting: number };

/** The last two weeks with how many drafts wait on each, the earliest first; and any day to come on which some do. */
export function stripDays(today: Day, drafts: readonly { date: Day }[]): StripDay[] {
  const waiting = new Map<Day, number>();
  for (const { date } of drafts) waiting.set(date, (waiting.get(date) ?? 0) + 1);
  const past = Array.from({ length: STRIP_DAYS }, (_, index) => addDays(today, index + 1 - STRIP_DAYS));
  const toCome = [...waiting.keys()].filter((day) => day > today).sort();
  return [...past, ...toCome].map((day) => ({ day, waiting: waiting.get(day) ?? 0 }));
}

/** The nearest day with drafts that wait: before `day` if there is one, else after it. */
export function nextWaitingDay(day: Day, days: readonly StripDay[]): StripDay | null {
  const others = days.filter((other) => other.waiting > 0 && other.day !== day);
  return others.findLast((other) => other.day < day) ?? others.find((other) => other.day > day) ?? null;
}

/** The latest day on which something waits, else today; null until that is known. Lists of drafts begin with the latest day. */
export function neediestDay(recent: Waiting | undefined, older: Waiting | undefined, today: Day): Day | null {
  if (!recent || !older) return null;
  return (recent[0] ?? older[0])?.date ?? today;
}

type Waiting = readonly { date: Day }[];
