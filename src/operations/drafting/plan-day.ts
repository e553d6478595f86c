import type { Day } from '#domain/day.ts';
import type { Draft } from '#domain/draft.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import { type DayChanges, reconcileDay } from '#domain/drafting/reconcile-day.ts';
import type { Context } from '#operations/context.ts';
import { loadDay, type UserDrafting } from './load-day.ts';

/** What building one user-day would write; it writes nothing itself. What `stored` must be, `loadDay` says. */
export async function planDay(
  ctx: Context,
  user: UserDrafting,
  day: Day,
  stored: readonly Draft[],
): Promise<{ built: BuiltDay; changes: DayChanges }> {
  const built = buildDay(await loadDay(ctx, user, day, stored));
  return { built, changes: reconcileDay(built.drafts, stored, ctx.clock()) };
}
