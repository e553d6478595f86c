import type { InputIssue } from './app-error.ts';
import type { ToolPermission } from './permissions.ts';

/**
 * Why a row of tool permissions can't be: each action includes the one before it (manage ⊃ update ⊃ view), executives keep
 * users and tokens whole so that nobody can lock everyone out, and who manages users (and with it these rows) is executives
 * alone (docs/contract.md, "Callers"). Null when it can.
 */
export function toolPermissionProblem(row: ToolPermission): InputIssue | null {
  if (row.can_update === 1 && row.can_view === 0) return { path: 'can_view', message: 'must be 1 where can_update is' };
  if (row.can_manage === 1 && row.can_update === 0) return { path: 'can_update', message: 'must be 1 where can_manage is' };
  const isAdministration = row.tool === 'users' || row.tool === 'tokens';
  if (isAdministration && row.access_level === 'executive' && row.can_manage === 0) {
    return { path: 'can_manage', message: `executives keep ${row.tool}: nobody else could give it back` };
  }
  if (row.tool === 'users' && row.access_level !== 'executive' && row.can_manage === 1) {
    return { path: 'can_manage', message: 'only executives change tool permissions' };
  }
  return null;
}
