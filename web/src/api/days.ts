import { queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import { answerOf, api } from './client.ts';

/** One day of the user's as a whole: drafts, time entries, signals, gaps and what it adds up to. */
export function dayQuery(date: Day) {
  return queryOptions({
    queryKey: ['days', date],
    async queryFn() {
      const { days } = await answerOf(api.GET('/api/auto-tracking/days', { params: { query: { date_from: date, date_to: date } } }));
      return days[0] ?? null;
    },
  });
}
