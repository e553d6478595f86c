import type { Task } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeTask } from './change-task.ts';

/** Puts an archived task back into use. Restoring one that is in use changes nothing. */
export async function restoreTask(ctx: Context, id: string): Promise<Task> {
  authorizeUser(ctx, 'restoreTask');
  return changeTask(ctx, id, undefined, (ctx, task) => changeRow(task, { archived_at: null }, ctx.clock()));
}
