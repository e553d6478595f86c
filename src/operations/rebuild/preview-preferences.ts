import { findDraftingSettings } from '#db/drafting-settings.ts';
import { listDrafts } from '#db/drafts.ts';
import { findPreferences } from '#db/preferences.ts';
import { type DraftTotals, totalDrafts, withChanges } from '#domain/drafting/draft-totals.ts';
import { type DraftingSettingsChanges, mergeDraftingSettings } from '#domain/drafting/settings.ts';
import { mergePreferences, type PreferenceChanges } from '#domain/preferences.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { loadCatalogue } from '#operations/drafting/load-catalogue.ts';
import { loadUser } from '#operations/drafting/load-user.ts';
import { type DayRange, listDaysToRebuild } from './list-days-to-rebuild.ts';
import { type PlannedDay, planDays } from './plan-days.ts';

/** What would become of a range of days with other preferences or drafting settings. `before` and `after` are of the whole range. */
export type PreferencesPreview = { days: PlannedDay[]; before: DraftTotals; after: DraftTotals };

/** What is given is laid over what is stored. */
export type TriedSettings = { preferences: PreferenceChanges; drafting_settings: DraftingSettingsChanges };

/**
 * What saving these and rebuilding these days would change, as if auto-tracking were on. A day that a rebuild would change without them shows
 * that change as well: it would be written. Writes nothing. Throws `invalid_input` where the longest burst would be shorter than the gap.
 */
export async function previewPreferences(ctx: Context, tried: TriedSettings, range: DayRange): Promise<PreferencesPreview> {
  const { user_id } = authorizeUser(ctx, 'previewPreferences');
  const preferences = mergePreferences(await findPreferences(ctx, user_id), tried.preferences);
  const settings = mergeDraftingSettings(await findDraftingSettings(ctx, user_id), tried.drafting_settings);
  const user = { ...(await loadUser(ctx, user_id, preferences, await loadCatalogue(ctx))), settings };
  const stored = await listDrafts(ctx, user_id, { status: 'all', ...range });
  const { days } = await planDays(ctx, user, await listDaysToRebuild(ctx, user_id, range, settings));
  const changes = days.flatMap((day) => day.changes);
  return { days, before: totalDrafts(stored), after: totalDrafts(withChanges(stored, changes)) };
}
