import { lockUserAdministration, saveToolPermission } from '#db/tool-permissions.ts';
import { invalidField } from '#domain/app-error.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import { toolPermissionProblem } from '#domain/tool-permission-rules.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';

/** Says what one access level may do with one tool, in turn with whoever changes users; it holds from the next call on. Throws `invalid_input` by `toolPermissionProblem`. */
export async function updateToolPermission(ctx: Context, row: ToolPermission): Promise<ToolPermission> {
  authorizeUser(ctx, 'updateToolPermission');
  const problem = toolPermissionProblem(row);
  if (problem) throw invalidField(problem.path, problem.message);
  return inTransaction(ctx, async (ctx) => {
    await lockUserAdministration(ctx);
    await saveToolPermission(ctx, row);
    return row;
  });
}
