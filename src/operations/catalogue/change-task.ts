import { findTasks, saveTasks } from '#db/tasks.ts';
import type { Task } from '#domain/catalogue.ts';
import type { Context } from '#operations/context.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { requireVersion } from './require-version.ts';

/** Changes one task in its turn: `change` sees it as it is and nobody changes the catalogue meanwhile. Throws `not_found` and `version_changed`. */
export async function changeTask(
  ctx: Context,
  id: string,
  version: number | undefined,
  change: (ctx: Context, task: Task) => Promise<Task> | Task,
): Promise<Task> {
  return changeCatalogue(ctx, async (ctx) => {
    const [found] = await findTasks(ctx, [id]);
    const before = requireVersion(found, 'task', version);
    const after = await change(ctx, before);
    if (after !== before) await saveTasks(ctx, [after]);
    return after;
  });
}
