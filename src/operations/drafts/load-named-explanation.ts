import { findBudgets } from '#db/budgets.ts';
import { findDraftsByKeys } from '#db/drafts.ts';
import { findLineItems } from '#db/line-items.ts';
import { listSignalsByIds } from '#db/signals.ts';
import { findTasks } from '#db/tasks.ts';
import { findTimeEntriesByKeys } from '#db/time-entries.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import {
  type ExplanationNames,
  holdersNamedBy,
  type NamedExplanation,
  nameExplanation,
  signalsNamedBy,
  targetsNamedBy,
} from '#domain/drafting/named-explanation.ts';
import type { Holder } from '#domain/drafting/share-minutes.ts';
import type { Signal } from '#domain/signal.ts';
import type { Context } from '#operations/context.ts';

/** An explanation with the names of what it speaks of, as they are now; null for what is gone. All of it is the user's own. `ownSignals`: those of the draft. */
export async function loadNamedExplanation(
  ctx: Context,
  userId: string,
  explanation: DraftExplanation,
  ownSignals: readonly Signal[],
): Promise<NamedExplanation> {
  const targets = targetsNamedBy(explanation);
  const holders = holdersNamedBy(explanation);
  const isRead = new Set(ownSignals.map((signal) => signal.id));
  const unread = signalsNamedBy(explanation).filter((id) => !isRead.has(id));
  const names: ExplanationNames = {
    signals: byId([...ownSignals, ...(await listSignalsByIds(ctx, userId, unread))]),
    budgets: byId(await findBudgets(ctx, idsOf(targets.map(({ budget_id }) => budget_id)))),
    lineItems: byId(await findLineItems(ctx, idsOf(targets.map(({ line_item_id }) => line_item_id)))),
    tasks: byId(await findTasks(ctx, idsOf(targets.map(({ task_id }) => task_id)))),
    drafts: byId(await findDraftsByKeys(ctx, keysOf(userId, holders, 'draft'))),
    timeEntries: byId(await findTimeEntriesByKeys(ctx, keysOf(userId, holders, 'time_entry'))),
  };
  return nameExplanation(explanation, names);
}

function keysOf(user_id: string, holders: readonly Holder[], kind: Holder['kind']): { user_id: string; id: string }[] {
  return idsOf(holders.filter((holder) => holder.kind === kind).map((holder) => holder.id)).map((id) => ({ user_id, id }));
}

function idsOf(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
