import { z } from 'zod';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { asCsv, asJsonElements, csvContent, mapPages, sendDownload } from '#http/downloads.ts';
import { exportTimeEntriesQuery, timeEntrySchema } from '#http/schemas/time-entries.ts';
import { TIME_ENTRY_COLUMNS } from '#http/time-entry-csv.ts';
import { timeEntryOnWire } from '#http/time-entry-on-wire.ts';
import { exportTimeEntries } from '#operations/time-entries/export-time-entries.ts';

const jsonContent = { 'application/json': { schema: z.object({ time_entries: z.array(timeEntrySchema) }) } };

export function timeEntryExportRoutes(app: App): void {
  app.get(
    '/api/time-entries/export',
    describeRoute('exportTimeEntries', {
      tags: ['time entries'],
      summary: 'Download time entries',
      description:
        'All that the list gives for the same filter, in one file. CSV is UTF-8 with a byte order mark, commas and the column names first; texts that a spreadsheet would take for formulas get an apostrophe in front.',
      querystring: exportTimeEntriesQuery,
      response: { 200: { description: 'The file', content: { ...jsonContent, ...csvContent } } },
    }),
    async (request, reply) => {
      const { format, ...filter } = request.query;
      const entries = mapPages(exportTimeEntries(request.ctx, filter), asListed);
      const text = format === 'csv' ? asCsv(entries, TIME_ENTRY_COLUMNS) : asJson(asJsonElements(entries));
      return sendDownload(reply, 'time-entries', format, text) as never;
    },
  );
}

/** As the list gives it: its minutes are not in it. */
function asListed(entry: ShownTimeEntry) {
  const { intervals: _, ...listed } = timeEntryOnWire(entry);
  return listed;
}

async function* asJson(elements: AsyncIterable<string>): AsyncGenerator<string> {
  yield '{"time_entries":[';
  yield* elements;
  yield ']}';
}
