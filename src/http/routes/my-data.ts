import { formatInstant } from '#domain/instant.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { asCsv, asJsonElements, csvContent, mapPages, sendDownload } from '#http/downloads.ts';
import {
  DRAFT_COLUMNS,
  historyOnWire,
  intervalsOnWire,
  ownDraftOnWire,
  SIGNAL_COLUMNS,
  sourceChangeOnWire,
} from '#http/my-data-on-wire.ts';
import { deletedSignalsSchema, deleteMySignalsBody, myDataSchema } from '#http/schemas/my-data.ts';
import { TIME_ENTRY_COLUMNS } from '#http/time-entry-csv.ts';
import { timeEntryOnWire } from '#http/time-entry-on-wire.ts';
import { toWire } from '#http/wire.ts';
import { countMySignals, deleteMySignals } from '#operations/my-data/delete-my-signals.ts';
import { exportMyData, exportMyDrafts, exportMySignals, exportMyTimeEntries } from '#operations/my-data/export-my-data.ts';

const tags = ['my data'] as ['my data'];
const PREFIX = '/api/me/data';
const csvResponse = { 200: { description: 'The file', content: csvContent } };

export function myDataRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('exportMyData', {
      tags,
      summary: 'Download all that is stored about you',
      description: 'One JSON document. Secrets are not in it: no password, no token, nothing that proves a session.',
      response: { 200: { description: 'The file', content: { 'application/json': { schema: myDataSchema } } } },
    }),
    async (request, reply) => sendDownload(reply, 'daybook', 'json', asDocument(await exportMyData(request.ctx))) as never,
  );

  app.get(
    `${PREFIX}/signals.csv`,
    describeRoute('exportMySignals', { tags, summary: 'Download your signals', response: csvResponse }),
    async (request, reply) =>
      sendDownload(reply, 'signals', 'csv', asCsv(mapPages(exportMySignals(request.ctx), toWire), SIGNAL_COLUMNS)) as never,
  );

  app.get(
    `${PREFIX}/drafts.csv`,
    describeRoute('exportMyDrafts', { tags, summary: 'Download your drafts, whatever became of them', response: csvResponse }),
    async (request, reply) =>
      sendDownload(reply, 'drafts', 'csv', asCsv(mapPages(exportMyDrafts(request.ctx), toWire), DRAFT_COLUMNS)) as never,
  );

  app.get(
    `${PREFIX}/time-entries.csv`,
    describeRoute('exportMyTimeEntries', { tags, summary: 'Download your time entries', response: csvResponse }),
    async (request, reply) =>
      sendDownload(
        reply,
        'time-entries',
        'csv',
        asCsv(mapPages(exportMyTimeEntries(request.ctx), timeEntryOnWire), TIME_ENTRY_COLUMNS),
      ) as never,
  );

  app.post(
    `${PREFIX}/delete-signals`,
    describeRoute('deleteMySignals', {
      tags,
      summary: 'Delete signals of yours for good',
      description:
        'Those before a day, of a source, or both at once, and with them the undecided drafts made of them alone. Their days are drafted again. What you decided stays. An agent that sends a signal again brings it back.',
      body: deleteMySignalsBody,
      response: { 200: deletedSignalsSchema },
    }),
    async (request) => {
      const { dry_run, ...selection } = request.body;
      const { at, ...receipt } = await (dry_run === 1 ? countMySignals : deleteMySignals)(request.ctx, selection);
      return { ...receipt, at: at === null ? null : formatInstant(at) };
    },
  );
}

/** Written section by section, so that only a page of rows is held at once. */
async function* asDocument(data: Awaited<ReturnType<typeof exportMyData>>): AsyncGenerator<string> {
  const { signals, drafts, time_entries, source_changes, history, ...rest } = data;
  const lists = {
    signals: mapPages(signals, toWire),
    drafts: mapPages(drafts, ownDraftOnWire),
    time_entries: mapPages(time_entries, (entry) => ({ ...timeEntryOnWire(entry), intervals: intervalsOnWire(entry.intervals) })),
    source_changes: mapPages(source_changes, sourceChangeOnWire),
    history: mapPages(history, historyOnWire),
  };
  yield JSON.stringify({
    ...toWire(rest),
    profile: toWire(rest.profile),
    time_zones: rest.time_zones.map(toWire),
    sessions: rest.sessions.map(toWire),
    api_tokens: rest.api_tokens.map(toWire),
    service_tokens: rest.service_tokens.map(toWire),
  }).slice(0, -1);
  for (const [name, pages] of Object.entries(lists)) {
    yield `,"${name}":[`;
    yield* asJsonElements(pages);
    yield ']';
  }
  yield '}';
}
