import { findTasks } from '#db/tasks.ts';
import { notFound } from '#domain/app-error.ts';
import type { Task } from '#domain/catalogue.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** One task, archived or not. Throws `not_found`. */
export async function getTask(ctx: Context, id: string): Promise<Task> {
  authorizeUser(ctx, 'getTask');
  const [task] = await findTasks(ctx, [id]);
  if (!task) throw notFound('task');
  return task;
}
