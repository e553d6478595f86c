import { MS_PER_DAY } from './interval.ts';

/** A calendar day as `YYYY-MM-DD`. Always some user's local day; which zone made it is decided where it was made. */
export type Day = string;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** The ends of what `YYYY-MM-DD` can write. */
export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';
const FIRST_DAY_AT = Date.parse(FIRST_DAY);
const LAST_DAY_AT = Date.parse(LAST_DAY);

/** True for days that exist: `2026-02-28`, not `2026-02-30`. Years 0001 to 9999. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text) || text.startsWith('0000')) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** `days` later, or earlier where negative. Stops at the first and the last day. */
export function addDays(day: Day, days: number): Day {
  const at = Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY;
  return new Date(Math.min(Math.max(at, FIRST_DAY_AT), LAST_DAY_AT)).toISOString().slice(0, 10);
}

/** The Monday of the ISO week that holds `day`. */
export function weekStart(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
