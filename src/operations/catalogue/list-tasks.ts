import { listTasks as selectTasks, type TaskFilter } from '#db/tasks.ts';
import type { Task } from '#domain/catalogue.ts';
import { type Page, type PageRequest, toPage } from '#domain/page.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** A page of the tasks, by title; archived ones where they are asked for. */
export async function listTasks(ctx: Context, filter: TaskFilter, page: PageRequest): Promise<Page<Task>> {
  authorizeUser(ctx, 'listTasks');
  const { rows, next_cursor } = toPage(await selectTasks(ctx, filter, page), page.limit, (task) => [task.title, task.id]);
  return { rows, next_cursor };
}
