import {
  type CredentialOwner,
  findApiTokenOwner,
  findLiveServiceToken,
  findSessionOwner,
  touchApiToken,
  touchServiceToken,
} from '#db/credentials.ts';
import type { Store } from '#db/engine.ts';
import { extendSession } from '#db/sessions.ts';
import type { Caller, UserCaller } from '#domain/caller.ts';
import type { Instant } from '#domain/instant.ts';
import { sessionExpiresAt } from '#domain/session.ts';
import { hashToken, isWellFormedToken } from '#domain/token.ts';

/** "Last used" is written at most this often, so that reading does not become writing. */
const LAST_USED_RESOLUTION_MS = 60_000;

/** The user behind a session cookie or a personal API token; null when it is not, or no longer, good. */
export async function authenticateUser(
  store: Store,
  credential: { kind: 'session' | 'api_token'; token: string },
  now: Instant,
): Promise<UserCaller | null> {
  const { kind, token } = credential;
  if (!isWellFormedToken(kind, token)) return null;
  const find = kind === 'session' ? findSessionOwner : findApiTokenOwner;
  const owner = await find(store, hashToken(token), now);
  if (!owner) return null;
  if (isStale(owner, now)) await noteUse(store, kind, owner, now);
  return {
    kind: 'user',
    user_id: owner.user_id,
    access_level: owner.access_level,
    permissions: owner.permissions,
    credential: { kind, id: owner.credential_id },
  };
}

/** The agent behind a service token; null when it is not, or no longer, good. */
export async function authenticateServiceToken(
  store: Store,
  token: string,
  now: Instant,
): Promise<Extract<Caller, { kind: 'service_token' }> | null> {
  if (!isWellFormedToken('service_token', token)) return null;
  const row = await findLiveServiceToken(store, hashToken(token));
  if (!row) return null;
  if (isStale(row, now)) await touchServiceToken(store, row.id, now);
  return {
    kind: 'service_token',
    service_token_id: row.id,
    user_ids: row.user_ids && JSON.parse(row.user_ids),
    sources: row.sources && JSON.parse(row.sources),
  };
}

async function noteUse(store: Store, kind: 'session' | 'api_token', owner: CredentialOwner, now: Instant) {
  const { credential_id, user_id, created_at } = owner;
  if (kind === 'session') await extendSession(store, credential_id, now, sessionExpiresAt(created_at, now));
  else await touchApiToken(store, user_id, credential_id, now);
}

function isStale({ last_used_at }: Pick<CredentialOwner, 'last_used_at'>, now: Instant): boolean {
  return last_used_at === null || now - last_used_at >= LAST_USED_RESOLUTION_MS;
}
