import { listToolPermissions as selectToolPermissions } from '#db/tool-permissions.ts';
import { ACCESS_LEVELS } from '#domain/access-level.ts';
import { TOOLS, type ToolPermission } from '#domain/permissions.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** Who may view, update and manage what, by tool and then from the least access level to the most. */
export async function listToolPermissions(ctx: Context): Promise<ToolPermission[]> {
  authorizeUser(ctx, 'listToolPermissions');
  return (await selectToolPermissions(ctx)).sort((a, b) => place(a) - place(b));
}

function place({ tool, access_level }: ToolPermission): number {
  return TOOLS.indexOf(tool) * ACCESS_LEVELS.length + ACCESS_LEVELS.indexOf(access_level);
}
