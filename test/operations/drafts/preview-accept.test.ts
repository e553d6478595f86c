import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addLineItem, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { changedTables, readContents } from '#test/store-contents.ts';

describeOnEachDatabase('Previewing what accepting would do', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function post(user: TestUser, url: string, payload: object) {
    const response = await open.app.inject({ method: 'POST', url: `/api${url}`, headers: user.headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  const preview = async (user: TestUser, payload: object) => (await post(user, '/auto-tracking/drafts/accept-preview', payload)).body;

  async function openShop() {
    const user = await addUser(store);
    const budget_id = await addBudget(store, { name: 'Shop' });
    const line_item_id = await addLineItem(store, { budget_id, name: 'Design' });
    await store.db.updateTable('budgets').set({ hours: 10 }).where('id', '=', budget_id).execute();
    await store.db.updateTable('line_items').set({ hours: 1 }).where('id', '=', line_item_id).execute();
    return { user, shop: { budget_id, line_item_id } };
  }

  test('is what the catalogue says once they are accepted', async () => {
    const { user, shop } = await openShop();
    const colleague = await addUser(store, { access_level: 'manager' });
    await post(colleague, '/time-entries', { date: '2026-03-09', hours: 0.9, ...shop });
    const drafts = [
      await addDraft(store, { user_id: user.user_id, hours: 0.1, ...shop }),
      await addDraft(store, { user_id: user.user_id, hours: 0.2, ...shop, billable: 0 }),
      await addDraft(store, { user_id: user.user_id, hours: 0.3, budget_id: shop.budget_id }),
      await addDraft(store, { user_id: user.user_id, hours: 4 }),
    ];
    const ids = drafts.map(({ id }) => id);
    const before = await readContents(store);
    const effect = await preview(user, { ids: [...ids, ...ids] });
    expect(changedTables(before, await readContents(store))).toEqual([]);
    expect(effect).toEqual({
      ...{ acceptable: 4, skipped: [], hours: 4.6, billable_hours: 4.4, unassigned_hours: 4 },
      days: [{ date: '2026-03-10', booked_hours: 0, adding_hours: 4.6 }],
      budgets: [
        {
          ...{ budget_id: shop.budget_id, budget_name: 'Shop', agreed_hours: 10, used_hours: 0.9, adding_hours: 0.6 },
          ...{ left_hours: 9.1, left_after_hours: 8.5, goes_over: 0 },
          line_items: [
            {
              ...{ line_item_id: shop.line_item_id, line_item_name: 'Design', agreed_hours: 1, used_hours: 0.9, adding_hours: 0.3 },
              ...{ left_hours: 0.1, left_after_hours: -0.2, goes_over: 1 },
            },
          ],
        },
      ],
    });
    expect((await post(user, '/auto-tracking/drafts/accept-bulk', { ids })).body).toEqual({ accepted: 4 });
    const { budget } = (await open.app.inject({ url: `/api/budgets/${shop.budget_id}`, headers: user.headers })).json();
    expect(budget.used_hours).toBe(1.5);
  });

  test('says what each day has already, of one’s own entries and whatever became of them, and refuses no day for being too long', async () => {
    const { user, shop } = await openShop();
    const colleague = await addUser(store);
    await post(colleague, '/time-entries', { date: '2026-03-10', hours: 5 });
    await post(user, '/time-entries', { date: '2026-03-10', hours: 20, ...shop });
    const { body } = await post(user, '/time-entries', { date: '2026-03-10', hours: 1.5 });
    await store.db.updateTable('time_entries').set({ status: 'rejected' }).where('id', '=', body.time_entry.id).execute();
    await post(user, '/time-entries', { date: '2026-03-12', hours: 3 });
    const ids = [
      (await addDraft(store, { user_id: user.user_id, date: '2026-03-11', hours: 2 })).id,
      (await addDraft(store, { user_id: user.user_id, hours: 4.5 })).id,
    ];
    expect((await preview(user, { ids })).days).toEqual([
      { date: '2026-03-10', booked_hours: 21.5, adding_hours: 4.5 },
      { date: '2026-03-11', booked_hours: 0, adding_hours: 2 },
    ]);
    expect((await post(user, '/auto-tracking/drafts/accept-bulk', { ids })).body).toEqual({ accepted: 2 });
  });

  test('takes the changes of an edit, and skips what they can’t be laid over', async () => {
    const { user, shop } = await openShop();
    const mine = await addDraft(store, { user_id: user.user_id, budget_id: shop.budget_id });
    const elsewhere = await addDraft(store, { user_id: user.user_id });
    const ids = [mine.id, elsewhere.id];
    const effect = await preview(user, { ids, changes: { hours: 2, line_item_id: shop.line_item_id, billable: 0 } });
    expect(effect).toMatchObject({
      acceptable: 1,
      skipped: [{ id: elsewhere.id, reason: 'unknown_reference' }],
      hours: 2,
      billable_hours: 0,
    });
    expect(effect.budgets[0].line_items).toMatchObject([{ adding_hours: 2, goes_over: 1 }]);
    expect(await preview(user, { ids, changes: { budget_id: 'gone' } })).toMatchObject({ acceptable: 0, budgets: [], hours: 0 });
  });

  test('says of each that is skipped why, another’s as what never was', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    const [foreign, decided, changed, broken] = [
      await addDraft(store, { user_id: other.user_id }),
      await addDraft(store, { user_id: user.user_id, status: 'dismissed', dismissed_by: 'user' }),
      await addDraft(store, { user_id: user.user_id, version: 2 }),
      await addDraft(store, { user_id: user.user_id, budget_id: 'gone' }),
    ];
    const ids = [foreign.id, 'never', decided.id, changed.id, broken.id];
    expect((await preview(user, { ids, versions: { [changed.id]: 1, [broken.id]: 1 } })).skipped).toEqual([
      { id: foreign.id, reason: 'not_found' },
      { id: 'never', reason: 'not_found' },
      { id: decided.id, reason: 'not_pending' },
      { id: changed.id, reason: 'version_changed' },
      { id: broken.id, reason: 'unknown_reference' },
    ]);
    expect(await preview(user, { ids: [] })).toMatchObject({ acceptable: 0, skipped: [], hours: 0 });
  });

  test('tells no figures of budgets to who may not see budgets', async () => {
    const { user, shop } = await openShop();
    const { id } = await addDraft(store, { user_id: user.user_id, ...shop });
    const rows = store.db.updateTable('tool_permissions').where('tool', '=', 'budgets').where('access_level', '=', 'employee');
    await rows.set({ can_view: 0 }).execute();
    expect(await preview(user, { ids: [id] })).toMatchObject({ acceptable: 1, hours: 1.5, budgets: [] });
    await rows.set({ can_view: 1 }).execute();
  });
});
