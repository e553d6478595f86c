import { addServiceTokenCounts } from '#db/service-token-counts.ts';
import { lockActiveUsers } from '#db/users.ts';
import type { ServiceTokenCaller } from '#domain/caller.ts';
import { isReservedDraftId } from '#domain/drafting/draft-id.ts';
import type { Rejection, SentDraft } from '#domain/ingest-item.ts';
import { countItems } from '#domain/service-token-health.ts';
import type { SentSignal } from '#domain/signal.ts';
import { authorizeServiceToken, type Context, inTransaction } from '#operations/context.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import { loadDayReaches } from '#operations/drafting/touched-days.ts';
import { eraseRemains } from '#operations/private-time/erase-remains.ts';
import { loadPrivacy, redactSentDrafts, redactSentSignals } from './redact-sent.ts';
import { rejectOtherSources } from './source-binding.ts';
import { storeSentDrafts } from './store-sent-drafts.ts';
import { storeSentSignals } from './store-sent-signals.ts';

/** An item and where it stood in its array. */
export type Indexed<T> = { index: number; item: T };

/** What was sent, and of it what had no shape to begin with. */
export type SentItems = { signals: Indexed<SentSignal>[]; drafts: Indexed<SentDraft>[]; rejected?: Rejection[] };

export type IngestResult = { signals_ingested: number; drafts_created: number; rejected: Rejection[]; user_ids: string[] };

/**
 * Stores what an agent sends, without what is private: all good items in one transaction, each refused one named. Asks for the touched
 * user-days to be drafted in the same transaction, and counts there what the items came to. `rejected` names those refused here as well as
 * those that came so; `user_ids` are the users of the rest.
 */
export async function ingest(ctx: Context, sent: SentItems): Promise<IngestResult> {
  const caller = authorizeServiceToken(ctx);
  const { tookTexts, answer } = await inTransaction(ctx, async (ctx) => {
    const users = await lockActiveUsers(ctx, usersWithin(caller, sent));
    const { signals, drafts, rejected } = await sortOut(ctx, caller, sent, users);
    const user_ids = [...new Set([...signals, ...drafts].map((item) => item.user_id))];
    const reaches = await loadDayReaches(ctx, user_ids);
    // Read under the lock on the users: who adds a pattern holds it too.
    const privacy = await loadPrivacy(ctx, user_ids);
    const storedSignals = await storeSentSignals(ctx, redactSentSignals(signals, privacy), reaches);
    const storedDrafts = await storeSentDrafts(ctx, await redactSentDrafts(ctx, drafts, privacy), reaches);
    await requestDrafting(ctx, [...storedSignals.days, ...storedDrafts.days]);
    const { count, tookTexts } = storedSignals;
    await noteHealth(ctx, caller, sent, { signal: count, draft: storedDrafts.count }, rejected);
    return { tookTexts, answer: { signals_ingested: count, drafts_created: storedDrafts.count, rejected, user_ids } };
  });
  ctx.wakeDrafting();
  if (tookTexts) await eraseRemains(ctx);
  return answer;
}

async function noteHealth(
  ctx: Context,
  { service_token_id }: ServiceTokenCaller,
  { signals, drafts, rejected: malformed = [] }: SentItems,
  stored: Record<Rejection['kind'], number>,
  rejected: readonly Rejection[],
): Promise<void> {
  const received = { signal: signals.length, draft: drafts.length };
  for (const { kind } of malformed) received[kind] += 1;
  await addServiceTokenCounts(ctx, service_token_id, countItems(received, stored, rejected, ctx.clock()));
}

/** Users that are named and that the token may speak for: nobody else's row is locked. */
function usersWithin({ user_ids: allowed }: ServiceTokenCaller, { signals, drafts }: SentItems): string[] {
  const named = new Set([...signals, ...drafts].map(({ item }) => item.user_id));
  return [...named].filter((userId) => allowed === null || allowed.includes(userId));
}

async function sortOut(ctx: Context, caller: ServiceTokenCaller, sent: SentItems, users: Set<string>) {
  const rejected = [
    ...sent.signals.map((entry) => rejectSignal(entry, caller, users)),
    ...sent.drafts.map((entry) => rejectDraft(entry, caller, users)),
  ].filter((rejection) => rejection !== null);
  const good = without(sent, rejected);
  const outOfBounds = caller.sources === null ? [] : await rejectOtherSources(ctx, caller.sources, good);
  const { signals, drafts } = without(good, outOfBounds);
  return {
    signals: signals.map(({ item }) => item),
    drafts: drafts.map(({ item }) => item),
    rejected: [...(sent.rejected ?? []), ...rejected, ...outOfBounds],
  };
}

function without({ signals, drafts }: SentItems, rejected: readonly Rejection[]): SentItems {
  const refused = { signal: new Set<number>(), draft: new Set<number>() };
  for (const { kind, index } of rejected) refused[kind].add(index);
  return {
    signals: signals.filter(({ index }) => !refused.signal.has(index)),
    drafts: drafts.filter(({ index }) => !refused.draft.has(index)),
  };
}

function rejectSignal({ index, item }: Indexed<SentSignal>, caller: ServiceTokenCaller, users: Set<string>): Rejection | null {
  const at = { kind: 'signal', index, id: item.id } as const;
  if (caller.sources && !caller.sources.includes(item.source))
    return { ...at, error: 'source_not_allowed', detail: 'This token is bound to other sources.' };
  if (item.started_at !== null && item.ended_at !== null && item.ended_at < item.started_at) {
    return { ...at, error: 'ended_before_started', detail: 'ended_at is before started_at.' };
  }
  return rejectUser(at, item.user_id, caller, users);
}

function rejectDraft({ index, item }: Indexed<SentDraft>, caller: ServiceTokenCaller, users: Set<string>): Rejection | null {
  const at = { kind: 'draft', index, id: item.id } as const;
  if (isReservedDraftId(item.id)) return { ...at, error: 'reserved_id', detail: 'Ids that start like this are Daybook’s own.' };
  return rejectUser(at, item.user_id, caller, users);
}

function rejectUser(
  at: Pick<Rejection, 'kind' | 'index' | 'id'>,
  userId: string,
  caller: ServiceTokenCaller,
  users: Set<string>,
): Rejection | null {
  if (caller.user_ids && !caller.user_ids.includes(userId))
    return { ...at, error: 'user_not_allowed', detail: 'This token is bound to other users.' };
  return users.has(userId) ? null : { ...at, error: 'unknown_user', detail: 'No such active user.' };
}
