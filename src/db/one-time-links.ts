import type { Instant } from '#domain/instant.ts';
import type { LinkPurpose } from '#domain/one-time-link.ts';
import type { Store } from './engine.ts';
import type { OneTimeLinkRow } from './schema.ts';

export async function insertLink({ db }: Store, row: OneTimeLinkRow): Promise<void> {
  await db.insertInto('one_time_links').values(row).execute();
}

/** A link that would still work. */
export async function findLiveLink(
  { db }: Store,
  purpose: LinkPurpose,
  tokenHash: string,
  now: Instant,
): Promise<OneTimeLinkRow | undefined> {
  return db
    .selectFrom('one_time_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up. Of any number of callers at once, one is told true. */
export async function consumeLink({ db }: Store, tokenHash: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('one_time_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the links that were not used: a user's invitations, or the set-up links (`userId` null). */
export async function removeUnusedLinks({ db }: Store, purpose: LinkPurpose, userId: string | null): Promise<void> {
  await db
    .deleteFrom('one_time_links')
    .where('purpose', '=', purpose)
    .where('user_id', userId === null ? 'is' : '=', userId)
    .where('used_at', 'is', null)
    .execute();
}

/** Drops links that are over, used or not: a used one is kept no longer than it would have worked. */
export async function removeExpiredLinks({ db }: Store, now: Instant): Promise<void> {
  await db.deleteFrom('one_time_links').where('expires_at', '<=', now).execute();
}
