import type { Task } from '#domain/catalogue.ts';
import { type Changes, changeRow } from '#domain/catalogue-change.ts';
import { clearForeignLineItem } from '#domain/foreign-line-item.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { changeTask } from './change-task.ts';
import { requireFreeTaskKey } from './require-free.ts';

export type TaskChanges = Changes<Task, 'title' | 'task_key' | 'budget_id' | 'line_item_id'>;

/**
 * Changes the fields that are given; null clears. Another budget without a line item clears the old line item, as on drafts.
 * Throws `not_found`, `version_changed`, `already_exists` naming `task_key`, and `unknown_reference` where it moves under what is not in use.
 */
export async function updateTask(ctx: Context, id: string, changes: TaskChanges, version?: number): Promise<Task> {
  authorizeUser(ctx, 'updateTask');
  return changeTask(ctx, id, version, async (ctx, task) => {
    const changed = changeRow(task, clearForeignLineItem(task, changes), ctx.clock());
    await requireFreeTaskKey(ctx, changed);
    if (changed.budget_id !== task.budget_id || changed.line_item_id !== task.line_item_id) {
      await requireReferences(ctx, { ...changed, task_id: null });
    }
    return changed;
  });
}
