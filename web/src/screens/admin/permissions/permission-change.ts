import { ACTIONS, type Action } from '#domain/permissions.ts';
import { toolPermissionProblem } from '#domain/tool-permission-rules.ts';
import type { ToolPermission } from '#web/api/tool-permissions.ts';

/** The row with one flag set, and those with it that it can't be without: each action includes the ones before it. */
export function withFlag(row: ToolPermission, action: Action, isOn: boolean): ToolPermission {
  const at = ACTIONS.indexOf(action);
  const flags = ACTIONS.map((one, index) => {
    const isReached = isOn ? index <= at : index >= at;
    return [`can_${one}`, isReached ? Number(isOn) : row[`can_${one}`]];
  });
  return { ...row, ...Object.fromEntries(flags) };
}

/** Whether the server would refuse to turn this flag over; its own rule. */
export function isLocked(row: ToolPermission, action: Action): boolean {
  return toolPermissionProblem(withFlag(row, action, row[`can_${action}`] === 0)) !== null;
}

/** The rows with one of them replaced. */
export function withRow(rows: readonly ToolPermission[], changed: ToolPermission): ToolPermission[] {
  return rows.map((row) => (row.tool === changed.tool && row.access_level === changed.access_level ? changed : row));
}
