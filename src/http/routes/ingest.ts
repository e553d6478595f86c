import type { FastifyRequest } from 'fastify';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { ingestBody, ingestResponse, MAX_INGEST_BYTES, readIngestItems, validateEnvelope } from '#http/schemas/ingest.ts';
import { preferredWaitSeconds } from '#http/wait-preference.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { ingest } from '#operations/ingest/ingest.ts';

export function ingestRoutes(app: App): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());

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
      const waitSeconds = preferredWaitSeconds(request.headers['prefer']);
      if (waitSeconds !== null && user_ids.length > 0) {
        const stop = AbortSignal.any([closing.signal, AbortSignal.timeout(waitSeconds * 1_000)]);
        if (await draftedInTime(request, user_ids, stop)) reply.header('preference-applied', 'wait');
      }
      const rejected = [...sent.rejected, ...result.rejected].sort((a, b) => b.kind.localeCompare(a.kind) || a.index - b.index);
      return { ...result, rejected: rejected.length > 0 ? rejected : undefined };
    },
  );
}

/** Drafts the due days of these users; false when that failed or was stopped, and the worker goes on with it. */
async function draftedInTime({ ctx, log }: FastifyRequest, userIds: readonly string[], stop: AbortSignal): Promise<boolean> {
  try {
    const { failed } = await draftDueDays(ctx, userIds, stop);
    for (const { user_id, date, error } of failed) log.error({ user_id, date, err: error }, 'a day could not be drafted');
    return failed.length === 0 && !stop.aborted;
  } catch (error) {
    // What was sent is stored, and the answer must say so.
    log.error({ err: error }, 'drafting failed');
    return false;
  }
}
