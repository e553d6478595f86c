import type { Instant } from '#domain/instant.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import type { SessionRow } from './schema.ts';

export async function insertSession({ db }: Store, row: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(row).execute();
}

export async function removeSession(store: Store, id: string): Promise<void> {
  noteChange(store, 'access', await store.db.deleteFrom('sessions').where('id', '=', id).returning('user_id').execute());
}

/** Ends the user's sessions, all of them or all but one. */
export async function removeSessionsOf(store: Store, userId: string, exceptId: string | null = null): Promise<void> {
  let query = store.db.deleteFrom('sessions').where('user_id', '=', userId);
  if (exceptId !== null) query = query.where('id', '<>', exceptId);
  await query.execute();
  noteChange(store, 'access', [{ user_id: userId }]);
}

export async function removeExpiredSessions({ db }: Store, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
}

/** Notes that a session was used, which also moves its end. */
export async function extendSession({ db }: Store, id: string, now: Instant, expiresAt: Instant): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: now, expires_at: expiresAt }).where('id', '=', id).execute();
}
