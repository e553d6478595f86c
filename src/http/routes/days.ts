import { z } from 'zod';
import type { App } from '#http/app.ts';
import { dayOnWire } from '#http/day-on-wire.ts';
import { describeRoute } from '#http/describe-route.ts';
import { daySchema, listDaysQuery } from '#http/schemas/days.ts';
import { listDays, MAX_LISTED_DAYS } from '#operations/days/list-days.ts';

export function dayRoutes(app: App): void {
  app.get(
    '/api/auto-tracking/days',
    describeRoute('listDays', {
      tags: ['days'],
      summary: 'See whole days of yours',
      description:
        `Per day its drafts, time entries, signals, what was left out of drafting and why, the gaps, and what it adds up to. Up to ${MAX_LISTED_DAYS} days a call; ` +
        'the wrong way round a range holds none. Nothing is written.',
      querystring: listDaysQuery,
      response: { 200: z.object({ days: z.array(daySchema) }) },
    }),
    async (request) => ({ days: (await listDays(request.ctx, request.query)).map(dayOnWire) }),
  );
}
