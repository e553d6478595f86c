import { z } from 'zod';
import { TOOLS } from '#domain/permissions.ts';
import { flag, flagNumber } from './fields.ts';
import { accessLevel } from './users.ts';

const tool = z.enum(TOOLS);

/** What the caller's own access level allows. */
export const permissionSchema = z
  .object({ tool, can_view: flagNumber, can_update: flagNumber, can_manage: flagNumber })
  .meta({ id: 'Permission' });

export const toolPermissionSchema = z
  .object({ tool, access_level: accessLevel, can_view: flagNumber, can_update: flagNumber, can_manage: flagNumber })
  .meta({ id: 'ToolPermission' });

export const toolPermissionParams = z.object({ tool, access_level: accessLevel });

export const updateToolPermissionBody = z.object({ can_view: flag(), can_update: flag(), can_manage: flag() });
