import { findPreferences } from '#db/preferences.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { loadCatalogue } from '#operations/drafting/load-catalogue.ts';
import { loadUser } from '#operations/drafting/load-user.ts';
import { type DayRange, listDaysToRebuild } from './list-days-to-rebuild.ts';
import { type PlannedDay, planDays } from './plan-days.ts';

/** What `rebuildDrafts` would change in a range, as if auto-tracking were on. Writes nothing. */
export async function planRebuild(ctx: Context, range: DayRange): Promise<PlannedDay[]> {
  const { user_id } = authorizeUser(ctx, 'rebuildDrafts');
  const user = await loadUser(ctx, user_id, await findPreferences(ctx, user_id), await loadCatalogue(ctx));
  return (await planDays(ctx, user, await listDaysToRebuild(ctx, user_id, range))).days;
}
