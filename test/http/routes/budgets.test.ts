import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBudget, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';

describeOnEachDatabase('Budgets over HTTP', (store) => {
  let open: TestApp;
  let manager: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    manager = await addUser(store, { access_level: 'manager' });
  });
  afterAll(() => open.app.close());

  async function call(method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, given: { user?: TestUser; version?: number } = {}) {
    const headers = { ...(given.user ?? manager).headers, ...(given.version ? { 'if-match': `"${given.version}"` } : {}) };
    const response = await open.app.inject({ method, url: `/api/budgets${path}`, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json(), link: response.headers['link'] };
  }

  async function create(payload: object) {
    const { status, body } = await call('POST', '', payload);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.budget;
  }

  const namesOf = ({ body }: { body: { budgets: { name: string }[] } }) => body.budgets.map(({ name }) => name);

  test('are made with a name alone, and read back as they were made', async () => {
    const budget = await create({ name: '  Website ' });
    expect(budget).toEqual({
      id: expect.any(String),
      name: 'Website',
      client: null,
      code: null,
      billable: 1,
      hours: null,
      used_hours: 0,
      archived_at: null,
      version: 1,
      created_at: '2026-03-10T12:00:00.000Z',
      updated_at: '2026-03-10T12:00:00.000Z',
    });
    expect((await call('GET', `/${budget.id}`)).body).toEqual({ budget });
  });

  test('keep the id a client gives, and refuse it a second time', async () => {
    const given = { id: 'erp/4711 ü', name: 'Website', client: 'Acme', code: 'erp-1', billable: false, hours: 0.1 + 0.2 };
    expect(await create(given)).toMatchObject({ ...given, code: 'ERP-1', billable: 0 });
    expect((await call('GET', `/${encodeURIComponent(given.id)}`)).body.budget.hours).toBe(0.1 + 0.2);
    const again = await call('POST', '', { id: given.id, name: 'Other' });
    expect([again.status, again.body.error, again.body.errors[0].path]).toEqual([409, 'already_exists', 'id']);
    expect((await call('GET', `/${encodeURIComponent(given.id)}`)).body.budget.name).toBe('Website');
  });

  test('refuse a code that another one has, archived or not', async () => {
    const holder = await create({ name: 'Holder', code: 'TAKEN' });
    const other = await create({ name: 'Other' });
    await call('POST', `/${holder.id}/archive`);
    for (const refused of [
      await call('POST', '', { name: 'New', code: 'taken' }),
      await call('PATCH', `/${other.id}`, { code: 'Taken' }),
    ]) {
      expect([refused.status, refused.body.error, refused.body.errors[0].path]).toEqual([409, 'already_exists', 'code']);
    }
    expect((await call('PATCH', `/${holder.id}`, { code: 'TAKEN', name: 'Still' })).status).toBe(200);
    await call('PATCH', `/${holder.id}`, { code: null });
    expect((await call('PATCH', `/${other.id}`, { code: 'taken' })).body.budget.code).toBe('TAKEN');
  });

  test('change the fields that are given, clear those that are null and keep the others', async () => {
    const { id } = await create({ name: 'Website', client: 'Acme', code: 'CHG', hours: 10 });
    open.clock.now += 1_000;
    const changed = await call('PATCH', `/${id}`, { client: null, hours: 12 });
    expect(changed.body.budget).toMatchObject({ name: 'Website', client: null, code: 'CHG', hours: 12, billable: 1, version: 2 });
    expect(changed.body.budget.updated_at).not.toBe(changed.body.budget.created_at);
    expect((await call('PATCH', `/${id}`, { hours: 12 })).body.budget.version).toBe(2);
    expect((await call('PATCH', `/${id}`)).body.budget.version).toBe(2);
    for (const payload of [{ name: null }, { name: ' ' }, { billable: null }]) {
      expect((await call('PATCH', `/${id}`, payload)).status).toBe(400);
    }
  });

  test('change only as they were seen, where the caller says what that was', async () => {
    const { id } = await create({ name: 'Website' });
    expect((await call('PATCH', `/${id}`, { name: 'One' }, { version: 1 })).status).toBe(200);
    const late = await call('PATCH', `/${id}`, { name: 'Two' }, { version: 1 });
    expect([late.status, late.body.error]).toEqual([409, 'version_changed']);
    expect((await call('GET', `/${id}`)).body.budget).toMatchObject({ name: 'One', version: 2 });
  });

  test('leave the list when archived, stay readable, and come back when restored', async () => {
    const { id } = await create({ name: 'Archive me' });
    const archived = (await call('POST', `/${id}/archive`)).body.budget;
    expect(archived).toMatchObject({ archived_at: expect.stringMatching(/^2026-03-10T/), version: 2 });
    expect((await call('POST', `/${id}/archive`)).body.budget).toEqual(archived);
    expect(namesOf(await call('GET', '?search=archive%20me'))).toEqual([]);
    expect(namesOf(await call('GET', '?search=archive%20me&include_archived=1'))).toEqual(['Archive me']);
    expect((await call('GET', `/${id}`)).body.budget).toEqual(archived);
    expect((await call('POST', `/${id}/restore`)).body.budget).toMatchObject({ archived_at: null, version: 3 });
    expect((await call('POST', `/${id}/restore`)).body.budget.version).toBe(3);
    expect(namesOf(await call('GET', '?search=archive%20me'))).toEqual(['Archive me']);
  });

  test('carry the hours of everyone’s entries on them that were not rejected', async () => {
    const { id } = await create({ name: 'Used', hours: 10 });
    const other = await create({ name: 'Unused' });
    const employee = await addUser(store);
    const entries = [0.1, 0.2, 0.1, 5].map((hours) => ({ hours, budget_id: id, user_id: employee.user_id }));
    for (const entry of entries) await addTimeEntry(store, entry);
    await addTimeEntry(store, { user_id: manager.user_id, hours: 2, budget_id: id, status: 'approved' });
    await addTimeEntry(store, { user_id: employee.user_id, hours: 3, budget_id: id, status: 'rejected' });
    expect((await call('GET', `/${id}`, undefined, { user: employee })).body.budget.used_hours).toBe(7.4);
    const listed = (await call('GET', '?search=used')).body.budgets.map((budget: { used_hours: number }) => budget.used_hours);
    expect(listed).toEqual([0, 7.4]);
    expect((await call('PATCH', `/${id}`, { hours: 9 })).body.budget.used_hours).toBe(7.4);
    expect((await call('POST', `/${other.id}/archive`)).body.budget.used_hours).toBe(0);
  });

  test('are found by a part of name, client or code, whatever its case', async () => {
    await create({ name: 'Übersee 100%', client: 'Straßenbau', code: 'FIND_ME' });
    await create({ name: 'Ubersee 100x', client: 'Strasse', code: 'FINDXME' });
    for (const search of ['übersee', 'ÜBERSEE', '100%', 'straßen', 'find_m']) {
      expect(namesOf(await call('GET', `?search=${encodeURIComponent(search)}`))).toEqual(['Übersee 100%']);
    }
    expect(namesOf(await call('GET', `?search=${encodeURIComponent('find\\')}`))).toEqual([]);
  });

  test('come page by page in one order, each once', async () => {
    const made = ['b', 'a', 'a', 'c', 'B'].map((name) => ({ name: `Page ${name}`, client: 'Paging' }));
    for (const budget of made) await create(budget);
    const seen: { id: string; name: string }[] = [];
    let next: string | null = '/api/budgets?client=x&search=paging&limit=2';
    const sizes: number[] = [];
    while (next) {
      const { body, link } = await call('GET', next.slice('/api/budgets'.length));
      seen.push(...body.budgets);
      sizes.push(body.budgets.length);
      next = /^<([^>]+)>; rel="next"$/.exec(String(link ?? ''))?.[1] ?? null;
      expect(next === null).toBe(body.next_cursor === null);
    }
    expect(sizes).toEqual([2, 2, 1]);
    expect(seen.map(({ name }) => name)).toEqual(['Page B', 'Page a', 'Page a', 'Page b', 'Page c']);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
  });

  test('are read by everyone, and changed by managers and above', async () => {
    const id = await addBudget(store, { name: 'Everyone’s' });
    for (const access_level of ['employee', 'lead'] as const) {
      const user = await addUser(store, { access_level });
      expect((await call('GET', `/${id}`, undefined, { user })).status).toBe(200);
      expect((await call('GET', '', undefined, { user })).status).toBe(200);
      const refused = [
        await call('POST', '', { name: 'No' }, { user }),
        await call('PATCH', `/${id}`, { name: 'No' }, { user }),
        await call('POST', `/${id}/archive`, undefined, { user }),
        await call('POST', `/${id}/restore`, undefined, { user }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    const head = await addUser(store, { access_level: 'head' });
    expect((await call('PATCH', `/${id}`, { name: 'Head’s' }, { user: head })).status).toBe(200);
  });

  describe('refuse', () => {
    test.each([
      [{}],
      [{ name: 7 }],
      [{ name: '' }],
      [{ name: 'x'.repeat(256) }],
      [{ name: 'a\0b' }],
      [{ name: 'a\uD800' }],
      [{ name: 'A', hours: 0 }],
      [{ name: 'A', hours: -1 }],
      [{ name: 'A', hours: 1_000_001 }],
      [{ name: 'A', hours: '5' }],
      [{ name: 'A', billable: 2 }],
      [{ name: 'A', code: '1A' }],
      [{ name: 'A', code: '' }],
      [{ name: 'A', code: 'ß' }],
      [{ name: 'A', id: '' }],
      [{ name: 'A', id: 'x'.repeat(256) }],
    ])('%j', async (payload) => {
      const refused = await call('POST', '', payload);
      expect([refused.status, refused.body.error]).toEqual([400, 'invalid_input']);
    });

    test.each(['limit=0', 'limit=501', 'limit=x', 'cursor=x', 'cursor=W10', 'include_archived=2', 'search=%00'])(
      'a list with %s',
      async (query) => {
        expect((await call('GET', `?${query}`)).status).toBe(400);
      },
    );

    test('what does not exist', async () => {
      for (const answer of [
        await call('GET', '/nope'),
        await call('PATCH', '/nope', {}),
        await call('POST', '/nope/archive'),
        await call('POST', '/nope/restore'),
      ]) {
        expect([answer.status, answer.body.error]).toEqual([404, 'not_found']);
      }
    });
  });
});
