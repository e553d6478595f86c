import type { Instant } from '#domain/instant.ts';
import type { PageRequest } from '#domain/page.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import type { ApiTokenRow } from './schema.ts';

/** An API token as its owner may see it: without the hash. */
export type ApiToken = Omit<ApiTokenRow, 'token_hash'>;

export async function insertApiToken(store: Store, row: ApiTokenRow): Promise<void> {
  await store.db.insertInto('api_tokens').values(row).execute();
  noteChange(store, 'api_tokens', [row]);
}

/** One user's API tokens, newest first, revoked and expired ones included: the rows of the page and, where there is more, one too many. */
export async function listApiTokens({ db }: Store, userId: string, { limit, after }: PageRequest): Promise<ApiToken[]> {
  const [id] = after ?? [];
  let query = db
    .selectFrom('api_tokens')
    .select(['user_id', 'id', 'name', 'token_hint', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .where('user_id', '=', userId);
  if (id !== undefined) query = query.where('id', '<', id);
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** False where the user has no such token. One that is revoked already keeps its time. */
export async function revokeApiToken(store: Store, userId: string, id: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('api_tokens')
    .set((set) => ({ revoked_at: set.fn.coalesce('revoked_at', set.val(now)) }))
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  noteRevoked(store, userId);
  return numUpdatedRows === 1n;
}

export async function revokeApiTokensOf(store: Store, userId: string, now: Instant): Promise<void> {
  await store.db.updateTable('api_tokens').set({ revoked_at: now }).where('user_id', '=', userId).where('revoked_at', 'is', null).execute();
  noteRevoked(store, userId);
}

function noteRevoked(store: Store, userId: string): void {
  for (const noun of ['access', 'api_tokens'] as const) noteChange(store, noun, [{ user_id: userId }]);
}
