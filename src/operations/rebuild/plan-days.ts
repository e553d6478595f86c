import { setImmediate } from 'node:timers/promises';
import { listDraftsOfDay } from '#db/drafts.ts';
import type { Day } from '#domain/day.ts';
import type { Draft } from '#domain/draft.ts';
import { type DraftChange, listDraftChanges } from '#domain/drafting/day-plan.ts';
import { listOutrankedRules, type OutrankedRule } from '#domain/drafting/outranked-rule.ts';
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

/** What building days would change, without the days on which nothing would; and of all of them, the drafts that keep their target against a rule. */
export type Plan = { days: PlannedDay[]; outranked: OutrankedRule[] };

/** What building these days now would write. Writes nothing itself. */
export async function planDays(ctx: Context, user: UserDrafting, days: readonly Day[]): Promise<Plan> {
  const plan: Plan = { days: [], outranked: [] };
  for (const date of days) {
    // SQLite answers at once, so without this nobody else would be served until the last day is done.
    await setImmediate();
    const { changes, outranked } = await inSnapshot(ctx, (ctx) => planChanges(ctx, user, date));
    if (changes.length > 0) plan.days.push({ date, changes });
    plan.outranked.push(...outranked);
  }
  return plan;
}

async function planChanges(ctx: Context, user: UserDrafting, day: Day): Promise<Pick<PlannedDay, 'changes'> & Pick<Plan, 'outranked'>> {
  const stored = await listDraftsOfDay(ctx, user.userId, day);
  const { built, changes: written } = await planDay(ctx, user, day, stored);
  const changes = listDraftChanges(written, stored);
  const namesOf = await nameTargets(
    ctx,
    changes.flatMap(({ before, after }) => [before, after].filter((draft) => draft !== null)),
  );
  const named = (draft: Draft | null) => draft && { ...draft, ...namesOf(draft) };
  return {
    changes: changes.map((change) => ({ ...change, before: named(change.before), after: named(change.after) })),
    outranked: listOutrankedRules(built.drafts, built.explanations),
  };
}
