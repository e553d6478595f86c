import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.ts';

export type ToolPermission = Schema<'ToolPermission'>;

/** What each access level may do with each tool. */
export const toolPermissionsQuery = queryOptions({
  queryKey: ['tool-permissions'],
  queryFn: async () => (await answerOf(api.GET('/api/tool-permissions'))).tool_permissions,
});

/** Says what one access level may do with one tool. It holds from the next call on. */
export function updateToolPermission({ tool, access_level, ...flags }: ToolPermission) {
  const [can_view, can_update, can_manage] = [asFlag(flags.can_view), asFlag(flags.can_update), asFlag(flags.can_manage)];
  const body = { can_view, can_update, can_manage };
  return answerOf(api.PUT('/api/tool-permissions/{tool}/{access_level}', { params: { path: { tool, access_level } }, body }));
}

function asFlag(value: number): 0 | 1 {
  return value === 1 ? 1 : 0;
}
