export const MINUTES_PER_HOUR = 60;
export const MS_PER_HOUR = 3_600_000;
/** As many as a day has, and so a draft or a time entry at most. */
export const MAX_DAY_HOURS = 24;

/** Hours as whole milliseconds, in which they add up exactly. */
export function hoursToMs(hours: number): number {
  return Math.round(hours * MS_PER_HOUR);
}

export function msToHours(ms: number): number {
  return ms / MS_PER_HOUR;
}

/** Hours as `h:mm`, to the nearest minute; what is less than one is said to be so. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * MINUTES_PER_HOUR);
  if (minutes === 0 && hours > 0) return '<0:01';
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** Reads `1.5`, `1,5` or `1:30` into hours. Null for anything else. */
export function readHours(text: string): number | null {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2]) / MINUTES_PER_HOUR;
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
