import { MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { DayData } from './lanes.ts';

/** Meetings end a minute or five before the next: nobody stretches a draft over less. */
const LEAST_MINUTES = 5;

export type Gap = DayData['gaps'][number];

/** The gaps that are worth being drawn and offered. The totals of the day count the others, too. */
export function usableGaps({ gaps }: Pick<DayData, 'gaps'>): Gap[] {
  return gaps.filter(({ minutes }) => minutes >= LEAST_MINUTES);
}

export function gapHours({ minutes }: Gap): number {
  return minutes / MINUTES_PER_HOUR;
}
