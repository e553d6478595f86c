import { findBudgets } from '#db/budgets.ts';
import { findExplanations } from '#db/draft-explanations.ts';
import { findDraft } from '#db/drafts.ts';
import { listRecentUses } from '#db/recent-targets.ts';
import { findTasks } from '#db/tasks.ts';
import { zoneChangesOf } from '#db/users.ts';
import { notFound } from '#domain/app-error.ts';
import type { Budget, Task } from '#domain/catalogue.ts';
import { addDays } from '#domain/day.ts';
import { targetsNamedBy } from '#domain/drafting/named-explanation.ts';
import { type Target, targetOf } from '#domain/drafting/target.ts';
import { allows, OPERATION_ACCESS } from '#domain/permissions.ts';
import { RECENT_DAYS, rankTargets, type Suggestion } from '#domain/suggested-targets.ts';
import { userDayAt } from '#domain/time-zone.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

export type SuggestedTargets = { budgets: (Suggestion & Budget)[]; tasks: (Suggestion & Task)[] };

/**
 * What the caller most likely books on, likeliest first, at most `limit` budgets and as many tasks; what is archived is left out, and all of it
 * for whoever may not read the catalogue. `draftId`: one of the caller’s drafts, whose own targets come first. Throws `not_found`.
 */
export async function suggestTargets(ctx: Context, draftId: string | undefined, limit: number): Promise<SuggestedTargets> {
  const { user_id, permissions } = authorizeUser(ctx, 'suggestTargets');
  const { own, matched } = draftId === undefined ? NOTHING_FOUND : await loadFound(ctx, user_id, draftId);
  if (!allows(permissions, OPERATION_ACCESS.listBudgets)) return { budgets: [], tasks: [] };
  const today = userDayAt((await zoneChangesOf(ctx, [user_id])).get(user_id) ?? [], ctx.clock());
  async function rank(target: 'budget_id' | 'task_id'): Promise<Suggestion[]> {
    const uses = await listRecentUses(ctx, user_id, target, addDays(today, -RECENT_DAYS));
    return rankTargets(own[target], idsOf(matched, target), uses, today);
  }
  const [budgets, tasks] = [await rank('budget_id'), await rank('task_id')];
  return {
    budgets: inUse(
      budgets,
      await findBudgets(
        ctx,
        budgets.map(({ id }) => id),
      ),
    ).slice(0, limit),
    tasks: inUse(
      tasks,
      await findTasks(
        ctx,
        tasks.map(({ id }) => id),
      ),
    ).slice(0, limit),
  };
}

const NOTHING_FOUND = { own: targetOf(null, null, null), matched: [] as Target[] };

/** What a draft is booked on, and what else drafting found for it. An agent’s draft has no explanation. */
async function loadFound(ctx: Context, userId: string, draftId: string): Promise<{ own: Target; matched: Target[] }> {
  const own = await findDraft(ctx, userId, draftId);
  if (!own) throw notFound('draft');
  const explanation = (await findExplanations(ctx, userId, [draftId])).get(draftId);
  return { own, matched: explanation === undefined ? [] : targetsNamedBy(JSON.parse(explanation)) };
}

function idsOf(targets: readonly Target[], target: 'budget_id' | 'task_id'): string[] {
  return targets.map((found) => found[target]).filter((id) => id !== null);
}

/** In the order of the suggestions. */
function inUse<Row extends { id: string; archived_at: number | null }>(
  suggestions: readonly Suggestion[],
  rows: readonly Row[],
): (Suggestion & Row)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return suggestions.flatMap((suggestion) => {
    const row = byId.get(suggestion.id);
    return row && row.archived_at === null ? [{ ...row, ...suggestion }] : [];
  });
}
