import { removeExpiredLinks } from '#db/one-time-links.ts';
import { removeExpiredRateLimits } from '#db/rate-limits.ts';
import { removeExpiredSessions } from '#db/sessions.ts';
import type { Context } from '#operations/context.ts';

/** Drops sessions, one-time links and counts of guesses that are over. Nobody can tell: what has expired counts for nothing already. */
export async function removeExpired(ctx: Pick<Context, 'db' | 'engine' | 'clock'>): Promise<void> {
  const now = ctx.clock();
  await removeExpiredSessions(ctx, now);
  await removeExpiredLinks(ctx, now);
  await removeExpiredRateLimits(ctx, now);
}
