import type { Instant } from '#domain/instant.ts';
import type { PageRequest } from '#domain/page.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import type { ServiceTokenRow } from './schema.ts';

export async function insertServiceToken(store: Store, row: ServiceTokenRow): Promise<void> {
  await store.db.insertInto('service_tokens').values(row).execute();
  noteTokens(store, [row]);
}

/** All service tokens, newest first, or those that one user issued or that are bound to exactly them. Revoked ones included. One row too many where there is more. */
export async function listServiceTokens({ db }: Store, ofUserId: string | null, { limit, after }: PageRequest): Promise<ServiceToken[]> {
  const [id] = after ?? [];
  let query = db.selectFrom('service_tokens').selectAll();
  if (ofUserId !== null) {
    query = query.where((where) => where.or([where('created_by', '=', ofUserId), where('user_ids', '=', JSON.stringify([ofUserId]))]));
  }
  if (id !== undefined) query = query.where('id', '<', id);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(toServiceToken);
}

export async function findServiceToken({ db }: Store, id: string): Promise<ServiceToken | undefined> {
  const row = await db.selectFrom('service_tokens').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toServiceToken(row);
}

/** One that is revoked already keeps its time. */
export async function revokeServiceToken(store: Store, id: string, now: Instant): Promise<void> {
  const live = store.db.updateTable('service_tokens').set({ revoked_at: now }).where('revoked_at', 'is', null);
  noteTokens(store, await live.where('id', '=', id).returning(OWNERS).execute());
}

/** Revokes the tokens bound to exactly one user, whoever issued them. */
export async function revokeServiceTokensBoundTo(store: Store, userId: string, now: Instant): Promise<void> {
  const live = store.db.updateTable('service_tokens').set({ revoked_at: now }).where('revoked_at', 'is', null);
  noteTokens(
    store,
    await live
      .where('user_ids', '=', JSON.stringify([userId]))
      .returning(OWNERS)
      .execute(),
  );
}

/**
 * Deletes the tokens that speak for nobody but these users, takes these users out of what others are bound to, and makes `heirId` the issuer
 * of the others that they issued: who they speak for goes on being tracked.
 */
export async function removeServiceTokensOf(store: Store, userIds: readonly string[], heirId: string): Promise<void> {
  const { db } = store;
  const gone = new Set(userIds);
  const bound = await db
    .selectFrom('service_tokens')
    .select(['id', ...OWNERS])
    .where('user_ids', 'is not', null)
    .execute();
  for (const { id, created_by, user_ids } of bound) {
    const named = JSON.parse(user_ids as string) as string[];
    const kept = named.filter((userId) => !gone.has(userId));
    if (kept.length === named.length) continue;
    noteTokens(store, [
      { created_by, user_ids },
      { created_by: heirId, user_ids: JSON.stringify(kept) },
    ]);
    if (kept.length > 0) {
      await db
        .updateTable('service_tokens')
        .set({ user_ids: JSON.stringify(kept) })
        .where('id', '=', id)
        .execute();
      continue;
    }
    await db.deleteFrom('service_token_counts').where('service_token_id', '=', id).execute();
    await db.deleteFrom('service_tokens').where('id', '=', id).execute();
  }
  const inherited = db.updateTable('service_tokens').set({ created_by: heirId }).where('created_by', 'in', userIds);
  noteTokens(store, await inherited.returning(OWNERS).execute());
}

const OWNERS = ['created_by', 'user_ids'] as const;

/** Those see a token whatever they may: who issued it, and whom alone it speaks for. */
function noteTokens(store: Store, tokens: readonly Pick<ServiceTokenRow, (typeof OWNERS)[number]>[]): void {
  const owners = tokens.flatMap(({ created_by, user_ids }) => {
    const named: string[] = user_ids === null ? [] : JSON.parse(user_ids);
    return [created_by, ...(named.length === 1 ? named : [])];
  });
  noteChange(
    store,
    'service_tokens',
    owners.map((user_id) => ({ user_id })),
  );
}

function toServiceToken({ token_hash: _, user_ids, sources, ...rest }: ServiceTokenRow): ServiceToken {
  return { ...rest, user_ids: user_ids === null ? null : JSON.parse(user_ids), sources: sources === null ? null : JSON.parse(sources) };
}
