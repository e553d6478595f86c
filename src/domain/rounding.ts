/** How a draft's minutes become the ones that are booked. A step of one minute rounds nothing. */
export type Rounding = { stepMinutes: number; direction: 'nearest' | 'up' | 'down' };

export const NO_ROUNDING: Rounding = { stepMinutes: 1, direction: 'nearest' };

const ROUNDING_PATTERN = /^([1-9]\d?)min(_up|_down)?$/;
const LONGEST_STEP_MINUTES = 60;
const MOST_MINUTES = 24 * 60;

/** Reads `none`, `Nmin`, `Nmin_up` or `Nmin_down` with 1 ≤ N ≤ 60 (docs/contract.md, "Preferences"); null for anything else. */
export function parseRounding(text: string): Rounding | null {
  if (text === 'none') return NO_ROUNDING;
  const match = ROUNDING_PATTERN.exec(text);
  if (!match) return null;
  const stepMinutes = Number(match[1]);
  if (stepMinutes > LONGEST_STEP_MINUTES) return null;
  return { stepMinutes, direction: match[2] === '_up' ? 'up' : match[2] === '_down' ? 'down' : 'nearest' };
}

/**
 * Whole raw minutes to the minutes to book, 1 to 1,440 (docs/contract.md, "Preferences"): to the nearest step, half up, or always up, at
 * least one step; always down keeps the raw minutes where it would give nothing. Never more than the 24 hours that a draft may hold.
 */
export function roundMinutes(rawMinutes: number, { stepMinutes, direction }: Rounding): number {
  const steps = rawMinutes / stepMinutes;
  if (direction === 'down') return withinADay(Math.floor(steps) * stepMinutes || rawMinutes);
  const wholeSteps = direction === 'up' ? Math.ceil(steps) : Math.floor(steps + 0.5);
  return withinADay(Math.max(wholeSteps, 1) * stepMinutes);
}

/** Whether rounding adds so much that the user is to be told: more than a tenth of what there was (docs/drafting.md, step 6). */
export function addsMoreThanATenth(rawMinutes: number, roundedMinutes: number): boolean {
  return (roundedMinutes - rawMinutes) * 10 > rawMinutes;
}

function withinADay(minutes: number): number {
  return Math.min(Math.max(minutes, 1), MOST_MINUTES);
}
