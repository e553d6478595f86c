import { type Day, isDay } from '#domain/day.ts';

/** What the review shows, as it stands in the address: a day, or all that wait; nothing for the day that needs it most. */
export type ReviewSearch = { day?: Day | 'all'; status?: 'dismissed'; q?: string };

export function readReviewSearch({ day, status, q }: Record<string, unknown>): ReviewSearch {
  return {
    ...(typeof day === 'string' && (day === 'all' || isDay(day)) && { day }),
    ...(status === 'dismissed' && { status }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
