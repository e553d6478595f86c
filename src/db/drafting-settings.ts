import { DEFAULT_DRAFTING_SETTINGS, type DraftingSettings } from '#domain/drafting/settings.ts';
import type { Instant } from '#domain/instant.ts';
import type { Versioned } from '#domain/seen-version.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import type { DraftingSettingsRow } from './schema.ts';

const UNSAVED: Versioned<DraftingSettings> = { ...DEFAULT_DRAFTING_SETTINGS, version: 0 };

/** The drafting settings of each of `userIds`, defaults where none were saved. */
export async function findDraftingSettingsOf({ db }: Store, userIds: readonly string[]): Promise<Map<string, Versioned<DraftingSettings>>> {
  const found = new Map(userIds.map((userId) => [userId, UNSAVED]));
  if (userIds.length === 0) return found;
  for (const row of await db.selectFrom('drafting_settings').selectAll().where('user_id', 'in', userIds).execute()) {
    found.set(row.user_id, fromRow(row));
  }
  return found;
}

/** The user's drafting settings, defaults where none were saved. */
export async function findDraftingSettings(store: Store, userId: string): Promise<Versioned<DraftingSettings>> {
  return (await findDraftingSettingsOf(store, [userId])).get(userId) ?? UNSAVED;
}

/** Saves them as the next version. */
export async function saveDraftingSettings(store: Store, userId: string, settings: DraftingSettings, now: Instant): Promise<void> {
  const row = {
    ...settings,
    precedence: JSON.stringify(settings.precedence),
    working_hours: JSON.stringify(settings.working_hours),
    updated_at: now,
  };
  await store.db
    .insertInto('drafting_settings')
    .values({ user_id: userId, version: 1, ...row })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet((update) => ({ ...row, version: update('drafting_settings.version', '+', 1) })),
    )
    .execute();
  noteChange(store, 'preferences', [{ user_id: userId }]);
}

function fromRow({ user_id: _, updated_at: __, precedence, working_hours, ...figures }: DraftingSettingsRow): Versioned<DraftingSettings> {
  return { ...figures, precedence: JSON.parse(precedence), working_hours: JSON.parse(working_hours) };
}
