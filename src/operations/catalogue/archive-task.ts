import type { Task } from '#domain/catalogue.ts';
import { changeRow } from '#domain/catalogue-change.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeTask } from './change-task.ts';

/** Takes a task out of use: it counts as gone for everything new. Archiving it again changes nothing. */
export async function archiveTask(ctx: Context, id: string): Promise<Task> {
  authorizeUser(ctx, 'archiveTask');
  return changeTask(ctx, id, undefined, (ctx, task) => changeRow(task, { archived_at: task.archived_at ?? ctx.clock() }, ctx.clock()));
}
