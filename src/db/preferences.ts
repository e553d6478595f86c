import type { Instant } from '#domain/instant.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import type { Store } from './engine.ts';

/** The user's preferences, defaults where none were saved. */
export async function findPreferences({ db }: Store, userId: string): Promise<Preferences> {
  const row = await db.selectFrom('preferences').selectAll().where('user_id', '=', userId).executeTakeFirst();
  if (!row) return DEFAULT_PREFERENCES;
  const { user_id: _, updated_at: __, calendar_exclude_patterns, custom_rules, ...rest } = row;
  return { ...rest, calendar_exclude_patterns: JSON.parse(calendar_exclude_patterns), custom_rules: JSON.parse(custom_rules) };
}

export async function savePreferences({ db }: Store, userId: string, preferences: Preferences, now: Instant): Promise<void> {
  const row = {
    ...preferences,
    calendar_exclude_patterns: JSON.stringify(preferences.calendar_exclude_patterns),
    custom_rules: JSON.stringify(preferences.custom_rules),
    updated_at: now,
  };
  await db
    .insertInto('preferences')
    .values({ user_id: userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute();
}
