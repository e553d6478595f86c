import type { Instant } from '#domain/instant.ts';
import type { PageRequest } from '#domain/page.ts';
import type { ServiceToken } from '#domain/service-token.ts';
import type { Store } from './engine.ts';
import type { ServiceTokenRow } from './schema.ts';

export async function insertServiceToken({ db }: Store, row: ServiceTokenRow): Promise<void> {
  await db.insertInto('service_tokens').values(row).execute();
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
export async function revokeServiceToken({ db }: Store, id: string, now: Instant): Promise<void> {
  await db.updateTable('service_tokens').set({ revoked_at: now }).where('id', '=', id).where('revoked_at', 'is', null).execute();
}

/** Revokes the tokens bound to exactly one user, whoever issued them. */
export async function revokeServiceTokensBoundTo({ db }: Store, userId: string, now: Instant): Promise<void> {
  const bound = JSON.stringify([userId]);
  await db.updateTable('service_tokens').set({ revoked_at: now }).where('user_ids', '=', bound).where('revoked_at', 'is', null).execute();
}

function toServiceToken({ token_hash: _, user_ids, sources, ...rest }: ServiceTokenRow): ServiceToken {
  return { ...rest, user_ids: user_ids === null ? null : JSON.parse(user_ids), sources: sources === null ? null : JSON.parse(sources) };
}
