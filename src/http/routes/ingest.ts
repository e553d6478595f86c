import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { ingestBody, ingestResponse, MAX_INGEST_BYTES, readIngestItems, validateEnvelope } from '#http/schemas/ingest.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { ingest } from '#operations/ingest/ingest.ts';

export function ingestRoutes(app: App): void {
  app.post(
    '/api/auto-tracking/ingest',
    {
      ...describeRoute('ingest', {
        tags: ['ingest'],
        summary: 'Send signals and drafts',
        description:
          'For agents, with a service token. Up to 10,000 items and 16 MiB a call. A bad item never blocks its neighbours: it is named in `rejected`. ' +
          'Sending the same again stores nothing. With `Prefer: wait`, answers once the touched days are drafted.',
        body: ingestBody,
        response: { 200: ingestResponse },
      }),
      bodyLimit: MAX_INGEST_BYTES,
      validatorCompiler: ({ httpPart }) => (httpPart === 'body' ? validateEnvelope : (value: unknown) => ({ value })),
    },
    async (request, reply) => {
      const sent = readIngestItems(request.body as Parameters<typeof readIngestItems>[0]);
      const { user_ids, ...result } = await ingest(request.ctx, sent);
      if (prefersToWait(request.headers['prefer'])) {
        await draftDueDays(request.ctx, user_ids);
        reply.header('preference-applied', 'wait');
      }
      const rejected = [...sent.rejected, ...result.rejected].sort((a, b) => b.kind.localeCompare(a.kind) || a.index - b.index);
      return { ...result, rejected: rejected.length > 0 ? rejected : undefined };
    },
  );
}

/** RFC 7240. */
function prefersToWait(header: string | string[] | undefined): boolean {
  return /(?:^|,)\s*wait\b/i.test([header ?? ''].flat().join(','));
}
