import { z } from 'zod';
import { formatInstant } from '#domain/instant.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { idParams } from '#http/schemas/fields.ts';
import { nextCursor } from '#http/schemas/page.ts';
import {
  listTimeEntriesQuery,
  summarizeTimeEntriesQuery,
  summarySchema,
  timeEntryEventSchema,
  timeEntrySchema,
} from '#http/schemas/time-entries.ts';
import { timeEntryOnWire } from '#http/time-entry-on-wire.ts';
import { toWire } from '#http/wire.ts';
import { countPendingTimeEntries } from '#operations/time-entries/count-pending-time-entries.ts';
import { getTimeEntry } from '#operations/time-entries/get-time-entry.ts';
import { getTimeEntryHistory } from '#operations/time-entries/get-time-entry-history.ts';
import { listTimeEntries } from '#operations/time-entries/list-time-entries.ts';
import { summarizeTimeEntries } from '#operations/time-entries/summarize-time-entries.ts';

const tags = ['time entries'] as ['time entries'];
const PREFIX = '/api/time-entries';
const SCOPE = 'Executives and heads see everyone’s entries, managers their own and their direct reports’, leads and employees their own.';
const timeEntryResponse = { 200: z.object({ time_entry: timeEntrySchema }) };

export function timeEntryRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('listTimeEntries', {
      tags,
      summary: 'List time entries',
      description: `Newest day first. ${SCOPE}`,
      querystring: listTimeEntriesQuery,
      response: { 200: z.object({ time_entries: z.array(timeEntrySchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listTimeEntries(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { time_entries: rows.map(timeEntryOnWire), next_cursor };
    },
  );

  app.get(
    `${PREFIX}/summary`,
    describeRoute('summarizeTimeEntries', {
      tags,
      summary: 'Add up hours by day',
      description: `Of exactly the entries that the list gives for the same filter. Each entry counts as whole milliseconds, the sums are exact and only then become hours. ${SCOPE}`,
      querystring: summarizeTimeEntriesQuery,
      response: { 200: summarySchema },
    }),
    async (request) => summarizeTimeEntries(request.ctx, request.query),
  );

  app.get(
    `${PREFIX}/pending-count`,
    describeRoute('countPendingTimeEntries', {
      tags,
      summary: 'Count the entries you could approve',
      description: 'Entries of others that wait for approval: of direct reports for managers, of everyone for heads and executives.',
      response: { 200: z.object({ pending_count: z.number() }) },
    }),
    async (request) => ({ pending_count: await countPendingTimeEntries(request.ctx) }),
  );

  app.get(
    `${PREFIX}/:id`,
    describeRoute('getTimeEntry', { tags, summary: 'Read a time entry', params: idParams, response: timeEntryResponse }),
    async (request) => ({ time_entry: timeEntryOnWire(await getTimeEntry(request.ctx, request.params.id)) }),
  );

  app.get(
    `${PREFIX}/:id/history`,
    describeRoute('getTimeEntryHistory', {
      tags,
      summary: 'Read what happened to a time entry',
      description: 'Oldest first, with the entry before and after each step; also of an entry that has been deleted.',
      params: idParams,
      response: { 200: z.object({ history: z.array(timeEntryEventSchema) }) },
    }),
    async (request) => {
      const events = await getTimeEntryHistory(request.ctx, request.params.id);
      return {
        history: events.map(({ at, before, after, ...event }) => ({
          ...event,
          at: formatInstant(at),
          before: before && toWire(before),
          after: after && toWire(after),
        })),
      };
    },
  );
}
