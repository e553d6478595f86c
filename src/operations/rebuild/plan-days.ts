import { setImmediate } from 'node:timers/promises';
import { listDraftsOfDay } from '#db/drafts.ts';
import type { Day } from '#domain/day.ts';
import type { Draft } from '#domain/draft.ts';
import { type DraftChange, listDraftChanges } from '#domain/drafting/day-plan.ts';
import { type Context, inSnapshot } from '#operations/context.ts';
import type { UserDrafting } from '#operations/drafting/load-day.ts';
import { planDay } from '#operations/drafting/plan-day.ts';
import { nameTargets, type TargetNames } from './name-targets.ts';

export type NamedChange = Omit<DraftChange, 'before' | 'after'> & {
  before: (Draft & TargetNames) | null;
  after: (Draft & TargetNames) | null;
};

/** What would change on one day: at least one draft. */
export type PlannedDay = { date: Day; changes: NamedChange[] };

/** What building these days now would write, day by day; days on which it would write nothing are left out. Writes nothing itself. */
export async function planDays(ctx: Context, user: UserDrafting, days: readonly Day[]): Promise<PlannedDay[]> {
  const planned: PlannedDay[] = [];
  for (const date of days) {
    // SQLite answers at once, so without this nobody else would be served until the last day is done.
    await setImmediate();
    const changes = await inSnapshot(ctx, (ctx) => planChanges(ctx, user, date));
    if (changes.length > 0) planned.push({ date, changes });
  }
  return planned;
}

async function planChanges(ctx: Context, user: UserDrafting, day: Day): Promise<NamedChange[]> {
  const stored = await listDraftsOfDay(ctx, user.userId, day);
  const changes = listDraftChanges((await planDay(ctx, user, day, stored)).changes, stored);
  const namesOf = await nameTargets(
    ctx,
    changes.flatMap(({ before, after }) => [before, after].filter((draft) => draft !== null)),
  );
  const named = (draft: Draft | null) => draft && { ...draft, ...namesOf(draft) };
  return changes.map((change) => ({ ...change, before: named(change.before), after: named(change.after) }));
}
