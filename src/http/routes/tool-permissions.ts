import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { toolPermissionParams, toolPermissionSchema, updateToolPermissionBody } from '#http/schemas/tool-permissions.ts';
import { listToolPermissions } from '#operations/permissions/list-tool-permissions.ts';
import { updateToolPermission } from '#operations/permissions/update-tool-permission.ts';

const tags = ['tool permissions'] as ['tool permissions'];

export function toolPermissionRoutes(app: App): void {
  app.get(
    '/api/tool-permissions',
    describeRoute('listToolPermissions', {
      tags,
      summary: 'List who may view, update and manage what',
      response: { 200: z.object({ tool_permissions: z.array(toolPermissionSchema) }) },
    }),
    async (request) => ({ tool_permissions: await listToolPermissions(request.ctx) }),
  );

  app.put(
    '/api/tool-permissions/:tool/:access_level',
    describeRoute('updateToolPermission', {
      tags,
      summary: 'Change what an access level may do with a tool',
      description: 'Update includes view, and manage includes update. Executives keep users and tokens, and alone manage users.',
      params: toolPermissionParams,
      body: updateToolPermissionBody,
      response: { 200: z.object({ tool_permission: toolPermissionSchema }) },
    }),
    async (request) => ({ tool_permission: await updateToolPermission(request.ctx, { ...request.params, ...request.body }) }),
  );
}
