import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';

describeOnEachDatabase('Line items over HTTP', (store) => {
  let open: TestApp;
  let manager: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    manager = await addUser(store, { access_level: 'manager' });
  });
  afterAll(() => open.app.close());

  async function call(method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, headers: Record<string, string> = manager.headers) {
    const response = await open.app.inject({ method, url: `/api/line-items${path}`, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json() };
  }

  async function create(payload: object) {
    const { status, body } = await call('POST', '', payload);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.line_item;
  }

  test('belong to a budget, and leave billable to it unless they say', async () => {
    const budget_id = await addBudget(store);
    const made = await create({ budget_id, name: 'Design', id: `${budget_id}-design` });
    expect(made).toEqual({
      id: `${budget_id}-design`,
      budget_id,
      name: 'Design',
      billable: null,
      hours: null,
      used_hours: 0,
      archived_at: null,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await call('GET', `/${made.id}`)).body).toEqual({ line_item: made });
    const changed = await call('PATCH', `/${made.id}`, { billable: 0, hours: 5 }, { ...manager.headers, 'if-match': '"1"' });
    expect(changed.body.line_item).toMatchObject({ billable: 0, hours: 5, version: 2 });
    expect((await call('PATCH', `/${made.id}`, { billable: null })).body.line_item.billable).toBeNull();
    const late = await call('PATCH', `/${made.id}`, { hours: 6 }, { ...manager.headers, 'if-match': '"2"' });
    expect([late.status, late.body.error]).toEqual([409, 'version_changed']);
    expect((await call('POST', '', { budget_id, name: 'X', id: made.id })).body.error).toBe('already_exists');
  });

  test('can’t be made under an unknown or archived budget', async () => {
    const archived = await addBudget(store, { archived_at: TEST_NOW });
    for (const budget_id of ['nope', archived]) {
      const refused = await call('POST', '', { budget_id, name: 'Design' });
      expect([refused.status, refused.body.error, refused.body.errors[0].path]).toEqual([400, 'unknown_reference', 'budget_id']);
    }
  });

  test('stay on their budget', async () => {
    const budget_id = await addBudget(store);
    const { id } = await create({ budget_id, name: 'Design' });
    const refused = await call('PATCH', `/${id}`, { budget_id: await addBudget(store) });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'budget_id']);
    expect((await call('PATCH', `/${id}`, { budget_id, name: 'Drawing' })).body.line_item).toMatchObject({ budget_id, name: 'Drawing' });
  });

  test('are listed by budget, without archived ones unless asked for', async () => {
    const budget_id = await addBudget(store);
    await create({ budget_id: await addBudget(store), name: 'Elsewhere' });
    for (const name of ['Testing', 'Build']) await create({ budget_id, name });
    const { id } = await create({ budget_id, name: 'Old' });
    await call('POST', `/${id}/archive`);
    const names = async (query: string) =>
      (await call('GET', `?budget_id=${budget_id}${query}`)).body.line_items.map(({ name }: { name: string }) => name);
    expect(await names('')).toEqual(['Build', 'Testing']);
    expect(await names('&include_archived=true')).toEqual(['Build', 'Old', 'Testing']);
    expect(await names('&search=TEST')).toEqual(['Testing']);
    const { body } = await call('GET', `?budget_id=${budget_id}&limit=1`);
    expect(await names(`&limit=1&cursor=${body.next_cursor}`)).toEqual(['Testing']);
    expect((await call('POST', `/${id}/restore`)).body.line_item.archived_at).toBeNull();
    expect(await names('')).toEqual(['Build', 'Old', 'Testing']);
  });

  test('carry the hours booked on them, not those of their budget', async () => {
    const budget_id = await addBudget(store);
    const used = await create({ budget_id, name: 'Used' });
    await create({ budget_id, name: 'Unused' });
    for (const [line_item_id, status] of [
      [used.id, 'draft'],
      [used.id, 'approved'],
      [used.id, 'rejected'],
      [null, 'draft'],
    ] as const) {
      await addTimeEntry(store, { user_id: manager.user_id, hours: 1.5, budget_id, line_item_id, status });
    }
    const { body } = await call('GET', `?budget_id=${budget_id}`);
    expect(body.line_items.map((row: { name: string; used_hours: number }) => [row.name, row.used_hours])).toEqual([
      ['Unused', 0],
      ['Used', 3],
    ]);
    expect((await call('GET', `/${used.id}`)).body.line_item.used_hours).toBe(3);
  });

  test('are changed by managers and above only', async () => {
    const budget_id = await addBudget(store);
    const { id } = await create({ budget_id, name: 'Design' });
    const lead = await addUser(store, { access_level: 'lead' });
    expect((await call('GET', `/${id}`, undefined, lead.headers)).status).toBe(200);
    const refused = [
      await call('POST', '', { budget_id, name: 'No' }, lead.headers),
      await call('PATCH', `/${id}`, { name: 'No' }, lead.headers),
      await call('POST', `/${id}/archive`, undefined, lead.headers),
      await call('POST', `/${id}/restore`, undefined, lead.headers),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await call('GET', '/nope')).status).toBe(404);
  });
});
