import { queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import { answerOf, api } from './client.ts';

/** Drafts of a range of days that wait. */
export function pendingDraftsQuery(date_from: Day, date_to: Day) {
  return queryOptions({
    queryKey: ['drafts', 'pending', { date_from, date_to }],
    queryFn: async () => {
      const query = { date_from, date_to, status: 'pending' as const };
      return (await answerOf(api.GET('/api/auto-tracking/drafts', { params: { query } }))).drafts;
    },
  });
}

/** Minutes of a day's working hours that nothing explains. A day at a time: a crowded one takes a while, and the others needn't wait for it. */
export function gapMinutesQuery(day: Day) {
  return queryOptions({
    queryKey: ['days', 'gap-minutes', day],
    queryFn: async () => {
      const query = { date_from: day, date_to: day };
      const { days } = await answerOf(api.GET('/api/auto-tracking/days', { params: { query } }));
      return days[0]?.totals.gap_minutes ?? 0;
    },
  });
}
