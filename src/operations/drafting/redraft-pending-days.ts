import { listPendingEngineDays } from '#db/drafting-days.ts';
import { addDays } from '#domain/day.ts';
import { REDRAFTED_DAYS } from '#domain/drafting/redrafted-days.ts';
import { localDay } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { requestDrafting } from './request-drafting.ts';

/** Asks for the recent days of all users on which an engine draft waits: what it is matched to may be another now. */
export async function redraftPendingDays(ctx: Context): Promise<void> {
  const from = addDays(localDay('UTC', ctx.clock()), -REDRAFTED_DAYS);
  await requestDrafting(ctx, await listPendingEngineDays(ctx, from));
}
