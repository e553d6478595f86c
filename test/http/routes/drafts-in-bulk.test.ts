import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addLineItem, addTask, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';

describeOnEachDatabase('Editing many drafts over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function edit(user: TestUser, payload: object) {
    const url = '/api/auto-tracking/drafts/edit-bulk';
    const response = await open.app.inject({ method: 'POST', url, headers: user.headers, payload });
    return { status: response.statusCode, body: response.json(), operation: response.headers['operation-id'] };
  }

  function rowsOf(user: TestUser, table: 'drafts' | 'time_entries') {
    return store.db.selectFrom(table).selectAll().where('user_id', '=', user.user_id).execute();
  }

  test('books each with the same changes over its own values, which the drafts keep, in one operation', async () => {
    const user = await addUser(store);
    const budget_id = await addBudget(store);
    const ids = [
      (await addDraft(store, { user_id: user.user_id, hours: 1, description: 'One' })).id,
      (await addDraft(store, { user_id: user.user_id, hours: 2, description: 'Two' })).id,
    ];
    const { body, operation } = await edit(user, { ids: [...ids, ids[0]], changes: { budget_id, billable: false } });
    expect(body).toEqual({ accepted: 2 });
    for (const table of ['drafts', 'time_entries'] as const) {
      const rows = (await rowsOf(user, table)).sort((a, b) => a.hours - b.hours);
      expect(rows).toMatchObject([
        { hours: 1, description: 'One', budget_id, billable: 0 },
        { hours: 2, description: 'Two', budget_id, billable: 0 },
      ]);
    }
    const history = await store.db.selectFrom('history').selectAll().where('user_id', '=', user.user_id).execute();
    expect(history.map((row) => row.operation_id)).toEqual(Array(4).fill(operation));
  });

  test('skips what is unknown, decided, changed since, or not bookable even so', async () => {
    const user = await addUser(store);
    const line_item_id = await addLineItem(store, { budget_id: await addBudget(store) });
    const good = await addDraft(store, { user_id: user.user_id });
    const seen = await addDraft(store, { user_id: user.user_id, version: 4 });
    const skipped = [
      await addDraft(store, { user_id: user.user_id, status: 'dismissed', dismissed_by: 'user' }),
      await addDraft(store, { user_id: user.user_id, line_item_id }),
      await addDraft(store, { user_id: (await addUser(store)).user_id }),
    ];
    const ids = [good, seen, ...skipped].map(({ id }) => id);
    const changes = { description: 'Same' };
    expect((await edit(user, { ids: [...ids, 'never'], versions: { [seen.id]: 3 }, changes })).body).toEqual({ accepted: 1 });
    expect((await rowsOf(user, 'time_entries')).map((entry) => entry.draft_id)).toEqual([good.id]);
  });

  test('books a line item on the drafts of its budget alone', async () => {
    const user = await addUser(store);
    const [budget_id, other] = [await addBudget(store), await addBudget(store)];
    const line_item_id = await addLineItem(store, { budget_id });
    const fitting = await addDraft(store, { user_id: user.user_id, budget_id });
    const foreign = await addDraft(store, { user_id: user.user_id, budget_id: other });
    const payload = { ids: [fitting.id, foreign.id], changes: { line_item_id } };
    expect((await edit(user, payload)).body).toEqual({ accepted: 1 });
    expect((await edit(user, { ids: [foreign.id], changes: { budget_id, line_item_id } })).body).toEqual({ accepted: 1 });
  });

  test('refuses changes that no draft could be booked with, naming the field, and books nothing', async () => {
    const user = await addUser(store);
    const { id } = await addDraft(store, { user_id: user.user_id });
    const [budget_id, other] = [await addBudget(store), await addBudget(store)];
    const line_item_id = await addLineItem(store, { budget_id });
    const archivedTask = await addTask(store, { archived_at: 1 });
    const wrong: [string, object][] = [
      ['budget_id', { budget_id: 'nowhere' }],
      ['task_id', { task_id: archivedTask }],
      ['line_item_id', { line_item_id: 'nowhere' }],
      ['line_item_id', { line_item_id, budget_id: other }],
      ['line_item_id', { line_item_id, budget_id: null }],
    ];
    for (const [path, changes] of wrong) {
      for (const ids of [[id], []]) {
        expect(await edit(user, { ids, changes })).toMatchObject({ status: 400, body: { error: 'unknown_reference', errors: [{ path }] } });
      }
    }
    expect(await rowsOf(user, 'time_entries')).toEqual([]);
  });

  test('needs changes of the shape of an edit', async () => {
    const user = await addUser(store);
    for (const payload of [{ ids: [] }, { ids: [], changes: null }, { ids: [], changes: { hours: 25 } }, { changes: {} }])
      expect(await edit(user, payload)).toMatchObject({ status: 400, body: { error: 'invalid_input' } });
    expect(await edit(user, { ids: [], changes: {} })).toMatchObject({ status: 200, body: { accepted: 0 } });
  });
});
