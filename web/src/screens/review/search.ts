import { type Day, isDay } from '#domain/day.ts';

/**
 * What the review shows, as it stands in the address: a day, or all that wait; nothing for the day that needs it most.
 * What can't be read is undefined: the router puts back a key that is missing.
 */
export type ReviewSearch = { day?: Day | 'all' | undefined; status?: 'dismissed' | undefined; q?: string | undefined };

export function readReviewSearch({ day, status, q }: Record<string, unknown>): ReviewSearch {
  // Digits alone arrive as a number.
  const searched = typeof q === 'number' ? String(q) : q;
  return {
    day: typeof day === 'string' && (day === 'all' || isDay(day)) ? day : undefined,
    status: status === 'dismissed' ? status : undefined,
    q: typeof searched === 'string' && searched !== '' ? searched : undefined,
  };
}
