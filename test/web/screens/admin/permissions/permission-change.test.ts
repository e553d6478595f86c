import { expect, it } from 'vitest';
import type { ToolPermission } from '#web/api/tool-permissions.ts';
import { isLocked, withFlag, withRow } from '#web/screens/admin/permissions/permission-change.ts';

function row(part: Partial<ToolPermission> = {}): ToolPermission {
  return { tool: 'budgets', access_level: 'manager', can_view: 0, can_update: 0, can_manage: 0, ...part };
}

it('gives with an action those that it includes', () => {
  expect(withFlag(row(), 'manage', true)).toEqual(row({ can_view: 1, can_update: 1, can_manage: 1 }));
  expect(withFlag(row(), 'update', true)).toEqual(row({ can_view: 1, can_update: 1 }));
});

it('takes with an action those that include it', () => {
  const all = row({ can_view: 1, can_update: 1, can_manage: 1 });
  expect(withFlag(all, 'view', false)).toEqual(row());
  expect(withFlag(all, 'update', false)).toEqual(row({ can_view: 1 }));
  expect(withFlag(all, 'manage', false)).toEqual(row({ can_view: 1, can_update: 1 }));
});

it('locks what the server would refuse', () => {
  const executive = row({ tool: 'users', access_level: 'executive', can_view: 1, can_update: 1, can_manage: 1 });
  expect(isLocked(executive, 'view')).toBe(true);
  expect(isLocked(executive, 'manage')).toBe(true);
  expect(isLocked(row({ tool: 'users', access_level: 'head' }), 'manage')).toBe(true);
  expect(isLocked(row({ tool: 'users', access_level: 'head' }), 'update')).toBe(false);
  expect(isLocked(row(), 'manage')).toBe(false);
});

it('replaces the row of one tool and access level alone', () => {
  const rows = [row(), row({ access_level: 'lead' }), row({ tool: 'time' })];
  const changed = row({ access_level: 'lead', can_view: 1 });
  expect(withRow(rows, changed)).toEqual([row(), changed, row({ tool: 'time' })]);
});
