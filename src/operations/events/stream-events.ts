import { setTimeout as sleep } from 'node:timers/promises';
import { findOwnerAgain } from '#db/credentials.ts';
import { hasReportAmong } from '#db/direct-reports.ts';
import { countPendingDrafts } from '#db/drafts.ts';
import type { UserCaller } from '#domain/caller.ts';
import { type EndReason, LIVE_NOUNS, type LiveEvent, type LiveNoun, QUIET_AFTER_MS } from '#domain/live-event.ts';
import { allows, type ToolPermission } from '#domain/permissions.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { type Inbox, openInbox } from './inbox.ts';

/** `restMs`: how long after one event the next one may come. `quietMs`: after so long without news it says that it is still there. */
export type Pace = { restMs: number; quietMs: number };

const PACE: Pace = { restMs: 250, quietMs: QUIET_AFTER_MS };

/**
 * What the caller has to read again, as it changes, until `signal` is aborted (with an `EndReason`, or anything else once nobody listens) or the
 * caller’s credential or permissions are not what they were. Starts with the present state. Pulled: while nobody asks, what changes is only kept as nouns.
 */
export async function* streamEvents(ctx: Context, signal: AbortSignal, pace: Pace = PACE): AsyncGenerator<LiveEvent> {
  const caller = authorizeUser(ctx, 'streamEvents');
  const inbox = openInbox(caller);
  const stopListening = await ctx.engine.changes.listen(inbox.put);
  try {
    let checkedAt = ctx.clock();
    let saidAtMs = performance.now();
    let pending_count = await countWaiting(ctx, caller);
    yield { kind: 'changed', nouns: [], pending_count };
    while (!signal.aborted) {
      await inbox.news(pace.quietMs, signal);
      if (signal.aborted) break;
      const news = inbox.take();
      const isQuiet = news.nouns.size === 0 && news.entryOwners.size === 0;
      if (isQuiet || news.checkAccess || ctx.clock() - checkedAt >= pace.quietMs) {
        if (!(await isStillAllowed(ctx, caller))) return yield { kind: 'end', reason: 'access_changed' };
        checkedAt = ctx.clock();
      }
      const nouns = await nounsOf(ctx, caller, news);
      if (nouns.includes('drafts')) pending_count = await countWaiting(ctx, caller);
      // What goes on elsewhere is not said, but must not make a silence in which the connection is taken for dead.
      const isSilent = isQuiet || performance.now() - saidAtMs >= pace.quietMs;
      if (nouns.length > 0 || isSilent) {
        saidAtMs = performance.now();
        yield nouns.length > 0 ? { kind: 'changed', nouns, pending_count } : { kind: 'quiet' };
      }
      await sleep(pace.restMs, null, { signal }).catch(() => {});
    }
    if (isEndReason(signal.reason)) yield { kind: 'end', reason: signal.reason };
  } finally {
    stopListening();
  }
}

/** Whoever may not view time has no drafts to see. */
async function countWaiting(ctx: Context, { user_id, permissions }: UserCaller): Promise<number> {
  return allows(permissions, 'time/view') ? countPendingDrafts(ctx, user_id) : 0;
}

async function nounsOf(ctx: Context, caller: UserCaller, { nouns, entryOwners }: ReturnType<Inbox['take']>): Promise<LiveNoun[]> {
  const told = new Set(nouns);
  if (!told.has('approvals') && entryOwners.size > 0 && (await hasReportAmong(ctx, caller.user_id, [...entryOwners])))
    told.add('approvals');
  return LIVE_NOUNS.filter((noun) => told.has(noun));
}

async function isStillAllowed(ctx: Context, caller: UserCaller): Promise<boolean> {
  const owner = await findOwnerAgain(ctx, caller, ctx.clock());
  return owner?.access_level === caller.access_level && permissionKey(owner.permissions) === permissionKey(caller.permissions);
}

function permissionKey(permissions: readonly ToolPermission[]): string {
  const rows = permissions.map(({ tool, can_view, can_update, can_manage }) => `${tool} ${can_view}${can_update}${can_manage}`);
  return rows.sort().join();
}

function isEndReason(reason: unknown): reason is EndReason {
  return reason === 'replaced' || reason === 'shutting_down';
}
