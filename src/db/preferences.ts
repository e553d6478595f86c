import type { Instant } from '#domain/instant.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';

/** The user's preferences, defaults where none were saved. */
export async function findPreferences({ db }: Store, userId: string): Promise<Versioned<Preferences>> {
  const row = await db.selectFrom('preferences').selectAll().where('user_id', '=', userId).executeTakeFirst();
  if (!row) return { ...DEFAULT_PREFERENCES, version: 0 };
  const { user_id: _, updated_at: __, calendar_exclude_patterns, custom_rules, ...rest } = row;
  return { ...rest, calendar_exclude_patterns: JSON.parse(calendar_exclude_patterns), custom_rules: JSON.parse(custom_rules) };
}

/** Saves them as the next version. */
export async function savePreferences(store: Store, userId: string, preferences: Preferences, now: Instant): Promise<void> {
  const row = {
    ...preferences,
    calendar_exclude_patterns: JSON.stringify(preferences.calendar_exclude_patterns),
    custom_rules: JSON.stringify(preferences.custom_rules),
    updated_at: now,
  };
  await store.db
    .insertInto('preferences')
    .values({ user_id: userId, version: 1, ...row })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet((update) => ({ ...row, version: update('preferences.version', '+', 1) })),
    )
    .execute();
  noteChange(store, 'preferences', [{ user_id: userId }]);
}

/** Active users with auto-tracking on who have rules of their own. */
export async function listUsersWithRules({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('preferences')
    .innerJoin('users', 'users.id', 'preferences.user_id')
    .select('preferences.user_id')
    .where('preferences.enabled', '=', 1)
    .where('preferences.custom_rules', '<>', '[]')
    .where('users.deactivated_at', 'is', null)
    .orderBy('preferences.user_id')
    .execute();
  return rows.map((row) => row.user_id);
}

/** Whether auto-tracking is switched on for those of `userIds` that are active users, by id. */
export async function listEnabledByUser({ db }: Store, userIds: readonly string[]): Promise<{ user_id: string; enabled: number }[]> {
  if (userIds.length === 0) return [];
  return db
    .selectFrom('users')
    .leftJoin('preferences', 'preferences.user_id', 'users.id')
    .select((select) => [
      'users.id as user_id',
      select.fn.coalesce('preferences.enabled', select.val(DEFAULT_PREFERENCES.enabled)).as('enabled'),
    ])
    .where('users.id', 'in', userIds)
    .where('users.deactivated_at', 'is', null)
    .orderBy('users.id')
    .execute();
}
