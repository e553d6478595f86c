import { parseRounding, type Rounding, roundMinutes } from '#domain/rounding.ts';

const USUAL_STEPS = [5, 6, 10, 15, 20, 30, 60];
const EXAMPLE_MINUTES = [7, 52, 68];

/** A step of 1 rounds nothing. What nobody can read is left as it is. */
export function readRounding(text: string): Rounding {
  return parseRounding(text) ?? { stepMinutes: 1, direction: 'nearest' };
}

/** As the preferences keep it: `none`, `15min`, `15min_up` or `15min_down`. */
export function writeRounding({ stepMinutes, direction }: Rounding): string {
  if (stepMinutes === 1) return 'none';
  return `${stepMinutes}min${direction === 'nearest' ? '' : `_${direction}`}`;
}

/** Steps to choose from, with the chosen one in its place among them if it is unusual. */
export function stepChoices(chosen: number): number[] {
  return [...new Set([1, ...USUAL_STEPS, chosen])].sort((a, b) => a - b);
}

/** What becomes of a few minutes. */
export function roundingExamples(rounding: Rounding): { minutes: number; rounded: number }[] {
  return EXAMPLE_MINUTES.map((minutes) => ({ minutes, rounded: roundMinutes(minutes, rounding) }));
}
