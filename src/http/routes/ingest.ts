import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { offerDraftingInCall } from '#http/draft-in-call.ts';
import { ingestBody, ingestResponse, MAX_INGEST_BYTES, readIngestItems, validateEnvelope } from '#http/schemas/ingest.ts';
import { ingest } from '#operations/ingest/ingest.ts';

export function ingestRoutes(app: App): void {
  const draftInCall = offerDraftingInCall(app);

  app.post(
    '/api/auto-tracking/ingest',
    {
      ...describeRoute('ingest', {
        tags: ['ingest'],
        summary: 'Send signals and drafts',
        description:
          'For agents, with a service token. Up to 10,000 items and 16 MiB a call. A bad item never blocks its neighbours: it is named in `rejected`. ' +
          'Sending the same again stores nothing. With `Prefer: wait` (or `wait=SECONDS`, 60 at most) it answers once the touched days are drafted, and says `Preference-Applied: wait` if they are.',
        body: ingestBody,
        response: { 200: ingestResponse },
      }),
      bodyLimit: MAX_INGEST_BYTES,
      validatorCompiler: ({ httpPart }) => (httpPart === 'body' ? validateEnvelope : (value: unknown) => ({ value })),
    },
    async (request, reply) => {
      const sent = readIngestItems(request.body as Parameters<typeof readIngestItems>[0]);
      const { user_ids, ...result } = await ingest(request.ctx, sent);
      await draftInCall(request, reply, user_ids);
      const rejected = result.rejected.sort((a, b) => b.kind.localeCompare(a.kind) || a.index - b.index);
      return { ...result, rejected: rejected.length > 0 ? rejected : undefined };
    },
  );
}
