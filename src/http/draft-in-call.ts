import type { FastifyReply, FastifyRequest } from 'fastify';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import type { App } from './app.ts';
import { preferredWaitSeconds } from './wait-preference.ts';

/** Drafts the due days of users within a call that prefers to wait for it (RFC 7240), and says so in its answer. */
export type DraftInCall = (request: FastifyRequest, reply: FastifyReply, userIds: readonly string[]) => Promise<void>;

export function offerDraftingInCall(app: App): DraftInCall {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  return async function draftInCall(request, reply, userIds) {
    const waitSeconds = preferredWaitSeconds(request.headers['prefer']);
    if (waitSeconds === null || userIds.length === 0) return;
    const stop = AbortSignal.any([closing.signal, AbortSignal.timeout(waitSeconds * 1_000)]);
    if (await draftedInTime(request, userIds, stop)) reply.header('preference-applied', 'wait');
  };
}

/** Drafts the due days of these users; false when that failed or was stopped, and the worker goes on with it. */
async function draftedInTime({ ctx, log }: FastifyRequest, userIds: readonly string[], stop: AbortSignal): Promise<boolean> {
  try {
    const { failed } = await draftDueDays(ctx, userIds, stop);
    for (const { user_id, date, error } of failed) log.error({ user_id, date, err: error }, 'a day could not be drafted');
    return failed.length === 0 && !stop.aborted;
  } catch (error) {
    // What the call asked for is stored, and the answer must say so.
    log.error({ err: error }, 'drafting failed');
    return false;
  }
}
