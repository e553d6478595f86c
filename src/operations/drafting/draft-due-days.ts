import { setImmediate } from 'node:timers/promises';
import { listDueDraftingDays, nextDraftingDueAt, settleDraftingDay } from '#db/drafting-days.ts';
import type { Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import type { Context } from '#operations/context.ts';
import { draftDay } from './draft-day.ts';
import { loadCatalogue } from './load-catalogue.ts';

const DAYS_PER_ROUND = 200;
const SHORTEST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 3_600_000;

/** A user-day that could not be drafted; it waits for its next try. */
export type FailedDay = { user_id: string; date: Day; error: unknown };

/** How many days were built, which failed, and when the next one falls due (null: none waits). */
export type DraftedDays = { built: number; failed: FailedDay[]; nextDueAt: Instant | null };

/**
 * Drafts every user-day that is due, of all users or of some; one transaction a day, so that a stop loses nothing.
 * A day that fails is put off, so that it never holds up the others. `stop` ends it between two days.
 */
export async function draftDueDays(ctx: Context, userIds: readonly string[] | null, stop?: AbortSignal): Promise<DraftedDays> {
  let built = 0;
  const failed: FailedDay[] = [];
  for (;;) {
    const due = await listDueDraftingDays(ctx, ctx.clock(), userIds, DAYS_PER_ROUND);
    if (due.length === 0 || stop?.aborted) return { built, failed, nextDueAt: await nextDraftingDueAt(ctx) };
    const catalogue = await loadCatalogue(ctx);
    for (const day of due) {
      // SQLite answers at once, so without this nobody else would be served until the last day is done.
      await setImmediate();
      if (stop?.aborted) break;
      try {
        if (await draftDay(ctx, day, catalogue)) built += 1;
      } catch (error) {
        failed.push({ user_id: day.user_id, date: day.date, error });
        await settleDraftingDay(ctx, day, retryAt(day.requested_at, ctx.clock()));
      }
    }
  }
}

/** Twice as long after the request each time, without counting tries. */
function retryAt(requestedAt: Instant, now: Instant): Instant {
  return now + Math.min(Math.max(now - requestedAt, SHORTEST_RETRY_MS), LONGEST_RETRY_MS);
}
