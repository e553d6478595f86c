import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addLineItem, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

describeOnEachDatabase('Tasks over HTTP', (store) => {
  let open: TestApp;
  let manager: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    manager = await addUser(store, { access_level: 'manager' });
  });
  afterAll(() => open.app.close());

  async function call(method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, headers: Record<string, string> = manager.headers) {
    const response = await open.app.inject({ method, url: `/api/tasks${path}`, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json() };
  }

  async function create(payload: object) {
    const { status, body } = await call('POST', '', payload);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.task;
  }

  const problemOf = ({ status, body }: Awaited<ReturnType<typeof call>>) => [status, body.error, body.errors?.[0].path];

  test('need a title alone, and take a key, a budget and its line item', async () => {
    expect(await create({ title: 'Think' })).toMatchObject({
      title: 'Think',
      task_key: null,
      budget_id: null,
      line_item_id: null,
      version: 1,
    });
    const budget_id = await addBudget(store);
    const line_item_id = await addLineItem(store, { budget_id });
    const made = await create({ id: 'jira-1', title: 'Login', task_key: 'full-1', budget_id, line_item_id });
    expect(made).toEqual({
      id: 'jira-1',
      title: 'Login',
      task_key: 'FULL-1',
      budget_id,
      line_item_id,
      archived_at: null,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await call('GET', '/jira-1')).body).toEqual({ task: made });
    expect(problemOf(await call('POST', '', { id: 'jira-1', title: 'Other' }))).toEqual([409, 'already_exists', 'id']);
    expect(problemOf(await call('POST', '', { title: 'Other', task_key: 'Full-1' }))).toEqual([409, 'already_exists', 'task_key']);
    for (const payload of [{ title: ' ' }, { title: 'A', task_key: 'FULL' }, { title: 'A', task_key: 'FULL-1-2' }, { task_key: 'AB-1' }]) {
      expect((await call('POST', '', payload)).status).toBe(400);
    }
  });

  test('can’t be made under, or moved to, what is unknown, archived or of another budget', async () => {
    const budget_id = await addBudget(store);
    const archived = await addBudget(store, { archived_at: TEST_NOW });
    const elsewhere = await addLineItem(store, { budget_id: await addBudget(store) });
    const archivedItem = await addLineItem(store, { budget_id, archived_at: TEST_NOW });
    const { id } = await create({ title: 'Login', budget_id });
    const places = [
      [{ budget_id: 'nope' }, 'budget_id'],
      [{ budget_id: archived }, 'budget_id'],
      [{ budget_id, line_item_id: 'nope' }, 'line_item_id'],
      [{ budget_id, line_item_id: archivedItem }, 'line_item_id'],
      [{ budget_id, line_item_id: elsewhere }, 'line_item_id'],
      [{ budget_id: null, line_item_id: elsewhere }, 'line_item_id'],
    ] as const;
    for (const [place, path] of places) {
      expect(problemOf(await call('POST', '', { title: 'New', ...place }))).toEqual([400, 'unknown_reference', path]);
      expect(problemOf(await call('PATCH', `/${id}`, place))).toEqual([400, 'unknown_reference', path]);
    }
    expect((await call('GET', `/${id}`)).body.task.version).toBe(1);
  });

  test('leave their line item behind when they move to another budget without naming one', async () => {
    const from = await addBudget(store);
    const to = await addBudget(store);
    const place = { budget_id: from, line_item_id: await addLineItem(store, { budget_id: from }) };
    const { id } = await create({ title: 'Login', ...place });
    expect((await call('PATCH', `/${id}`, { title: 'Log in' })).body.task).toMatchObject({ ...place, title: 'Log in' });
    expect((await call('PATCH', `/${id}`, { budget_id: to })).body.task).toMatchObject({ budget_id: to, line_item_id: null, version: 3 });
    expect((await call('PATCH', `/${id}`, place)).body.task).toMatchObject(place);
    expect((await call('PATCH', `/${id}`, { budget_id: null })).body.task).toMatchObject({ budget_id: null, line_item_id: null });
  });

  test('of an archived budget are not archived, and can still be corrected', async () => {
    const budget_id = await addBudget(store);
    const { id } = await create({ title: 'Lgoin', budget_id });
    const url = `/api/budgets/${budget_id}/archive`;
    expect((await open.app.inject({ method: 'POST', url, headers: manager.headers })).statusCode).toBe(200);
    expect((await call('PATCH', `/${id}`, { title: 'Login' })).body.task).toMatchObject({ title: 'Login', budget_id, archived_at: null });
    expect(problemOf(await call('POST', '', { title: 'New', budget_id }))).toEqual([400, 'unknown_reference', 'budget_id']);
  });

  test('are listed by budget, key, and part of title or key, without archived ones unless asked for', async () => {
    const budget_id = await addBudget(store);
    for (const [title, task_key] of [
      ['Sign out', 'LST-2'],
      ['Sign in', 'LST-1'],
      ['Paint', 'LST-10'],
    ]) {
      await create({ title, task_key, budget_id });
    }
    const titles = async (query: string) => (await call('GET', `?${query}`)).body.tasks.map(({ title }: { title: string }) => title);
    expect(await titles(`budget_id=${budget_id}`)).toEqual(['Paint', 'Sign in', 'Sign out']);
    expect(await titles('task_key=lst-1')).toEqual(['Sign in']);
    expect(await titles(`budget_id=${budget_id}&search=SIGN`)).toEqual(['Sign in', 'Sign out']);
    expect(await titles(`budget_id=${budget_id}&search=lst-1`)).toEqual(['Paint', 'Sign in']);
    const { body } = await call('GET', `?budget_id=${budget_id}&limit=2`);
    expect(await titles(`budget_id=${budget_id}&limit=2&cursor=${body.next_cursor}`)).toEqual(['Sign out']);
    const { id } = body.tasks[0];
    expect((await call('POST', `/${id}/archive`)).body.task.archived_at).not.toBeNull();
    expect(await titles(`budget_id=${budget_id}`)).toEqual(['Sign in', 'Sign out']);
    expect(await titles(`budget_id=${budget_id}&include_archived=1`)).toEqual(['Paint', 'Sign in', 'Sign out']);
    expect((await call('POST', `/${id}/restore`)).body.task.archived_at).toBeNull();
  });

  test('change only as they were seen, by managers and above', async () => {
    const { id } = await create({ title: 'Login' });
    const seen = { ...manager.headers, 'if-match': '"1"' };
    expect((await call('PATCH', `/${id}`, { title: 'One' }, seen)).status).toBe(200);
    expect(problemOf(await call('PATCH', `/${id}`, { title: 'Two' }, seen))).toEqual([409, 'version_changed', undefined]);
    const employee = await addUser(store);
    expect((await call('GET', `/${id}`, undefined, employee.headers)).status).toBe(200);
    const refused = [
      await call('POST', '', { title: 'No' }, employee.headers),
      await call('PATCH', `/${id}`, { title: 'No' }, employee.headers),
      await call('POST', `/${id}/archive`, undefined, employee.headers),
      await call('POST', `/${id}/restore`, undefined, employee.headers),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await call('GET', '/nope')).status).toBe(404);
  });
});
