import { listAllUndecidedEngineDays } from '#db/drafting-days.ts';
import { listUsersWithRules } from '#db/preferences.ts';
import { addDays } from '#domain/day.ts';
import { REDRAFTED_DAYS } from '#domain/drafting/redrafted-days.ts';
import { localDay } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { redraftRecentDays } from './redraft-recent-days.ts';
import { requestDrafting } from './request-drafting.ts';

/**
 * Asks for the recent days of all users on which an undecided engine draft is stored, since what it is matched to may be another now. Of
 * who has rules all recent days: the catalogue decides which rule is applied, and so what is drafted at all.
 */
export async function redraftAfterCatalogueChange(ctx: Context): Promise<void> {
  const from = addDays(localDay('UTC', ctx.clock()), -REDRAFTED_DAYS);
  await requestDrafting(ctx, await listAllUndecidedEngineDays(ctx, from));
  for (const userId of await listUsersWithRules(ctx)) await redraftRecentDays(ctx, userId);
}
