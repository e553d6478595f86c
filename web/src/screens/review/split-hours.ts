import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';

/** Hours of the first of two halves, in whole minutes: the smaller one where they can't be the same. */
export function firstHalfOf(hours: number): number {
  return Math.floor(minutesOf(hours) / 2) / MINUTES_PER_HOUR;
}

/** Both parts as they are shown, which add up to what is shown of the whole. */
export function partTexts(firstHours: number, allHours: number): [string, string] {
  return [hoursText(firstHours), hoursText((minutesOf(allHours) - minutesOf(firstHours)) / MINUTES_PER_HOUR)];
}

function minutesOf(hours: number): number {
  return Math.round(hours * MINUTES_PER_HOUR);
}
