import { lockCatalogue } from '#db/catalogue-lock.ts';
import { findTasks, saveTasks } from '#db/tasks.ts';
import type { Task } from '#domain/catalogue.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { requireVersion } from './require-version.ts';

/** Changes one task in its turn: `change` sees it as it is and nobody changes the catalogue meanwhile. Throws `not_found` and `version_changed`. */
export async function changeTask(
  ctx: Context,
  id: string,
  version: number | undefined,
  change: (ctx: Context, task: Task) => Promise<Task> | Task,
): Promise<Task> {
  return inTransaction(ctx, async (ctx) => {
    await lockCatalogue(ctx);
    const [found] = await findTasks(ctx, [id]);
    const before = requireVersion(found, 'task', version);
    const after = await change(ctx, before);
    if (after !== before) await saveTasks(ctx, [after]);
    return after;
  });
}
