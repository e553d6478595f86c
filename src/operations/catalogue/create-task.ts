import { findTasks, saveTasks } from '#db/tasks.ts';
import type { Task } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { requireReferences } from '#operations/references.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireFreeId, requireFreeTaskKey } from './require-free.ts';

/** `id`: as another system has it, where the catalogue is kept in step with one; without it we make one. */
export type NewTask = Pick<Task, 'title' | 'task_key' | 'budget_id' | 'line_item_id'> & { id?: string | undefined };

/** Adds a task. Throws `already_exists` naming `id` or `task_key`, and `unknown_reference` naming `budget_id` or `line_item_id`. */
export async function createTask(ctx: Context, given: NewTask): Promise<Task> {
  authorizeUser(ctx, 'createTask');
  return changeCatalogue(ctx, async (ctx) => {
    const now = ctx.clock();
    const id = given.id ?? ctx.newId();
    const task = { ...given, id, archived_at: null, version: 1, created_at: now, updated_at: now };
    requireFreeId(await findTasks(ctx, [id]));
    await requireFreeTaskKey(ctx, task);
    await requireReferences(ctx, { ...task, task_id: null });
    await saveTasks(ctx, [task]);
    return task;
  });
}
