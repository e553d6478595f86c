import type { AccessLevel } from '#domain/access-level.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { Instant } from '#domain/instant.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import type { Db, Store } from './engine.ts';
import type { ServiceTokenRow } from './schema.ts';

/** Whom a session or API token stands for, with what their access level allows. */
export type CredentialOwner = {
  credential_id: string;
  user_id: string;
  access_level: AccessLevel;
  created_at: Instant;
  last_used_at: Instant | null;
  permissions: ToolPermission[];
};

/** The active user behind a live session. */
export async function findSessionOwner({ db }: Store, tokenHash: string, now: Instant): Promise<CredentialOwner | undefined> {
  return ownerOf(await liveSessions(db, now).where('sessions.token_hash', '=', tokenHash).execute());
}

/** The active user behind a live personal API token. */
export async function findApiTokenOwner({ db }: Store, tokenHash: string, now: Instant): Promise<CredentialOwner | undefined> {
  return ownerOf(await liveApiTokens(db, now).where('api_tokens.token_hash', '=', tokenHash).execute());
}

/** The owner of a credential that was good once, while it still is. */
export async function findOwnerAgain(
  { db }: Store,
  { user_id, credential: { kind, id } }: Pick<UserCaller, 'user_id' | 'credential'>,
  now: Instant,
): Promise<CredentialOwner | undefined> {
  if (kind === 'session') return ownerOf(await liveSessions(db, now).where('sessions.id', '=', id).execute());
  const tokens = liveApiTokens(db, now).where('api_tokens.user_id', '=', user_id).where('api_tokens.id', '=', id);
  return ownerOf(await tokens.execute());
}

function liveSessions(db: Db, now: Instant) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('tool_permissions', 'tool_permissions.access_level', 'users.access_level')
    .selectAll('tool_permissions')
    .select(['sessions.id as credential_id', 'sessions.user_id', 'sessions.created_at', 'sessions.last_used_at'])
    .where('sessions.expires_at', '>', now)
    .where('users.deactivated_at', 'is', null);
}

function liveApiTokens(db: Db, now: Instant) {
  return db
    .selectFrom('api_tokens')
    .innerJoin('users', 'users.id', 'api_tokens.user_id')
    .innerJoin('tool_permissions', 'tool_permissions.access_level', 'users.access_level')
    .selectAll('tool_permissions')
    .select(['api_tokens.id as credential_id', 'api_tokens.user_id', 'api_tokens.created_at', 'api_tokens.last_used_at'])
    .where('api_tokens.revoked_at', 'is', null)
    .where((where) => where.or([where('api_tokens.expires_at', 'is', null), where('api_tokens.expires_at', '>', now)]))
    .where('users.deactivated_at', 'is', null);
}

/** A service token that is not revoked. */
export async function findLiveServiceToken({ db }: Store, tokenHash: string): Promise<ServiceTokenRow | undefined> {
  return db.selectFrom('service_tokens').selectAll().where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).executeTakeFirst();
}

/** Notes that a user's API token was used. */
export async function touchApiToken({ db }: Store, userId: string, id: string, now: Instant): Promise<void> {
  await db.updateTable('api_tokens').set({ last_used_at: now }).where('user_id', '=', userId).where('id', '=', id).execute();
}

/** Notes that a service token was used. */
export async function touchServiceToken({ db }: Store, id: string, now: Instant): Promise<void> {
  await db.updateTable('service_tokens').set({ last_used_at: now }).where('id', '=', id).execute();
}

function ownerOf(
  rows: (ToolPermission & { credential_id: string; user_id: string; created_at: Instant; last_used_at: Instant | null })[],
): CredentialOwner | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { credential_id, user_id, access_level, created_at, last_used_at } = first;
  return { credential_id, user_id, access_level, created_at, last_used_at, permissions: rows };
}
