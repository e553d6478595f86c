import { lockActiveUsers, zoneChangesOf } from '#db/users.ts';
import type { ServiceTokenCaller } from '#domain/caller.ts';
import { isReservedDraftId } from '#domain/drafting/draft-id.ts';
import type { Rejection, SentDraft } from '#domain/ingest-item.ts';
import type { SentSignal } from '#domain/signal.ts';
import { authorizeServiceToken, type Context, inTransaction } from '#operations/context.ts';
import { storeSentDrafts } from './store-sent-drafts.ts';
import { storeSentSignals } from './store-sent-signals.ts';

/** An item and where it stood in its array. */
export type Indexed<T> = { index: number; item: T };

export type IngestResult = { signals_ingested: number; drafts_created: number; rejected: Rejection[]; user_ids: string[] };

/**
 * Stores what an agent sends: all good items in one transaction, each refused one named. Asks for the touched
 * user-days to be drafted in the same transaction. `user_ids` are the users whose items were stored.
 */
export async function ingest(ctx: Context, sent: { signals: Indexed<SentSignal>[]; drafts: Indexed<SentDraft>[] }): Promise<IngestResult> {
  const caller = authorizeServiceToken(ctx);
  const result = await inTransaction(ctx, async (ctx) => {
    const userIds = [...new Set([...sent.signals, ...sent.drafts].map(({ item }) => item.user_id))];
    const users = await lockActiveUsers(ctx, userIds);
    const zones = await zoneChangesOf(ctx, [...users]);
    const rejected: Rejection[] = [];
    const signals = keepAllowed(sent.signals, (entry) => rejectSignal(entry, caller, users), rejected);
    const drafts = keepAllowed(sent.drafts, (entry) => rejectDraft(entry, caller, users), rejected);
    return {
      signals_ingested: await storeSentSignals(ctx, signals, zones),
      drafts_created: await storeSentDrafts(ctx, drafts, zones),
      rejected,
      user_ids: [...users],
    };
  });
  ctx.wakeDrafting();
  return result;
}

function keepAllowed<T>(entries: Indexed<T>[], reject: (entry: Indexed<T>) => Rejection | null, rejected: Rejection[]): T[] {
  const kept: T[] = [];
  for (const entry of entries) {
    const rejection = reject(entry);
    if (rejection) rejected.push(rejection);
    else kept.push(entry.item);
  }
  return kept;
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
