import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ACCESS_LEVELS } from '#domain/access-level.ts';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { call } from '#test/identity.ts';

const ALL = { can_view: 1, can_update: 1, can_manage: 1 };
const NONE = { can_view: 0, can_update: 0, can_manage: 0 };
const VIEW = { can_view: 1, can_update: 0, can_manage: 0 };

describeOnEachDatabase('Tool permissions over HTTP', (store) => {
  let open: TestApp;
  let boss: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    boss = await addUser(store, { access_level: 'executive' });
  });
  afterAll(() => open.app.close());
  afterEach(async () => {
    await put('time/employee', { can_view: 1, can_update: 1, can_manage: 0 });
  });

  const put = (path: string, payload: object, as = boss) =>
    call(open, 'PUT', `/api/tool-permissions/${path}`, { headers: as.headers, payload });

  test('are by default what the contract says, a row for every tool and level', async () => {
    const head = await addUser(store, { access_level: 'head' });
    const { body } = await call(open, 'GET', '/api/tool-permissions', { headers: head.headers });
    const levelsWith = (tool: string, flag: string) =>
      body.tool_permissions
        .filter((row: Record<string, unknown>) => row['tool'] === tool && row[flag] === 1)
        .map((row: { access_level: string }) => row.access_level);
    const managers = ['manager', 'head', 'executive'];
    expect([levelsWith('time', 'can_view'), levelsWith('time', 'can_update')]).toEqual([ACCESS_LEVELS, ACCESS_LEVELS]);
    expect(levelsWith('time', 'can_manage')).toEqual(managers);
    expect([levelsWith('budgets', 'can_view'), levelsWith('budgets', 'can_update')]).toEqual([ACCESS_LEVELS, managers]);
    for (const tool of ['users', 'tokens']) {
      expect(levelsWith(tool, 'can_view')).toEqual(['head', 'executive']);
      expect([levelsWith(tool, 'can_update'), levelsWith(tool, 'can_manage')]).toEqual([['executive'], ['executive']]);
    }
    expect(body.tool_permissions).toHaveLength(20);
  });

  test('changed by an executive hold from the next call on', async () => {
    const employee = await addUser(store);
    const drafts = () => call(open, 'GET', '/api/auto-tracking/drafts', { headers: employee.headers });
    expect((await drafts()).status).toBe(200);
    const { status, body } = await put('time/employee', NONE);
    expect([status, body.tool_permission]).toEqual([200, { tool: 'time', access_level: 'employee', ...NONE }]);
    expect((await drafts()).status).toBe(403);
    expect((await call(open, 'GET', '/api/me', { headers: employee.headers })).body.permissions).toContainEqual({ tool: 'time', ...NONE });
  });

  test('are changed by executives only', async () => {
    for (const access_level of ['head', 'manager', 'lead', 'employee'] as const) {
      expect((await put('time/employee', ALL, await addUser(store, { access_level }))).status).toBe(403);
    }
    const manager = await addUser(store, { access_level: 'manager' });
    expect((await call(open, 'GET', '/api/tool-permissions', { headers: manager.headers })).status).toBe(403);
  });

  test.each([
    ['can_view', 'time/lead', { can_view: 0, can_update: 1, can_manage: 0 }],
    ['can_update', 'time/lead', { can_view: 1, can_update: 0, can_manage: 1 }],
    ['can_manage', 'users/executive', VIEW],
    ['can_manage', 'tokens/executive', NONE],
    ['can_manage', 'users/head', ALL],
    ['tool', 'coffee/head', ALL],
    ['access_level', 'time/god', ALL],
    ['can_manage', 'time/lead', { can_view: 1, can_update: 0 }],
  ])('name %s for what can’t be: %s %j', async (path, row, flags) => {
    const { status, body } = await put(row, flags);
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  test('given to heads let them look after users, but not above their own level', async () => {
    const head = await addUser(store, { access_level: 'head' });
    await put('users/head', { can_view: 1, can_update: 1, can_manage: 0 });
    const change = (id: string, payload: object) => call(open, 'PATCH', `/api/users/${id}`, { headers: head.headers, payload });
    const employee = await addUser(store);
    expect((await change(employee.user_id, { access_level: 'head' })).status).toBe(200);
    expect((await change(employee.user_id, { access_level: 'executive' })).status).toBe(403);
    expect((await change(head.user_id, { access_level: 'executive' })).status).toBe(403);
    expect((await change(boss.user_id, { name: 'Demoted' })).status).toBe(403);
    for (const verb of ['invite', 'deactivate']) {
      expect((await call(open, 'POST', `/api/users/${boss.user_id}/${verb}`, { headers: head.headers })).status).toBe(403);
    }
    await put('users/head', VIEW);
  });
});
