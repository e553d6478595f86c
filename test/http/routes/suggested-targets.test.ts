import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addTask, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { call } from '#test/identity.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';

const URL = '/api/auto-tracking/suggested-targets';

describeOnEachDatabase('Suggested targets', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const suggest = (user: TestUser, query = '') => call(open, 'GET', `${URL}${query}`, { headers: user.headers });

  test('without bookings and without a draft are none', async () => {
    const { status, body } = await suggest(await addUser(store));
    expect([status, body]).toEqual([200, { budgets: [], tasks: [] }]);
  });

  test('are one’s own bookings of the last 60 days that were not rejected, with all that a list shows', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    const budget_id = await addBudget(store, { name: 'Shop', code: 'SHOP' });
    const task_id = await addTask(store, { title: 'Cart', task_key: 'SHOP-7', budget_id });
    const [rejected, old, foreign, archived] = [
      await addBudget(store),
      await addBudget(store),
      await addBudget(store),
      await addBudget(store, { archived_at: 1 }),
    ];
    const { user_id } = user;
    await addTimeEntry(store, { user_id, budget_id, task_id, date: '2026-03-09' });
    await addTimeEntry(store, { user_id, budget_id, date: '2026-01-09', status: 'approved' });
    await addTimeEntry(store, { user_id, budget_id: rejected, status: 'rejected' });
    await addTimeEntry(store, { user_id, budget_id: old, date: '2026-01-08' });
    await addTimeEntry(store, { user_id, budget_id: archived });
    await addTimeEntry(store, { user_id: other.user_id, budget_id: foreign });
    expect((await suggest(user)).body).toEqual({
      budgets: [{ budget_id, name: 'Shop', client: 'Acme', code: 'SHOP', used_count: 2, last_used_on: '2026-03-09', why: 'recent' }],
      tasks: [
        {
          task_id,
          title: 'Cart',
          task_key: 'SHOP-7',
          budget_id,
          line_item_id: null,
          used_count: 1,
          last_used_on: '2026-03-09',
          why: 'recent',
        },
      ],
    });
  });

  test('are none for whoever may not read the catalogue', async () => {
    const user = await addUser(store);
    await addTimeEntry(store, { user_id: user.user_id, budget_id: await addBudget(store), date: '2026-03-09' });
    const ofEmployees = store.db.updateTable('tool_permissions').where('tool', '=', 'budgets').where('access_level', '=', 'employee');
    await ofEmployees.set({ can_view: 0 }).execute();
    try {
      expect((await suggest(user)).body).toEqual({ budgets: [], tasks: [] });
    } finally {
      await ofEmployees.set({ can_view: 1 }).execute();
    }
    expect((await suggest(user)).body.budgets).toHaveLength(1);
  });

  test('begin with what the draft is booked on, then with what drafting found besides', async () => {
    const tracking = await openTracking(store, open);
    const recent = await addBudget(store, { name: 'Recent' });
    const first = await addBudget(store, { name: 'First' });
    const second = await addBudget(store, { name: 'Second', code: 'SECOND' });
    const task = await addTask(store, { title: 'Cart', task_key: 'CART-1', budget_id: first });
    await addTimeEntry(store, { user_id: tracking.user.user_id, budget_id: recent, date: '2026-03-08' });
    await tracking.send(tracking.event('one', '09:00', '10:00', { title: 'CART-1 [SECOND]' }));
    await tracking.build();
    const draft = await tracking.draftOf('one');
    const { budgets, tasks } = (await suggest(tracking.user, `?draft_id=${draft.id}`)).body;
    expect(budgets.map(({ budget_id, why }: Record<string, string>) => [budget_id, why])).toEqual([
      [first, 'draft'],
      [second, 'matched'],
      [recent, 'recent'],
    ]);
    expect(tasks.map(({ task_id, why }: Record<string, string>) => [task_id, why])).toEqual([[task, 'draft']]);
    expect((await suggest(tracking.user, `?draft_id=${draft.id}&limit=1`)).body.budgets).toHaveLength(1);
  });

  test('of an agent’s draft begin with its budget, unless that is unknown or archived', async () => {
    const user = await addUser(store);
    const budget_id = await addBudget(store);
    const archived = await addBudget(store, { archived_at: 1 });
    const [known, gone, unknown] = [
      await addDraft(store, { user_id: user.user_id, budget_id }),
      await addDraft(store, { user_id: user.user_id, budget_id: archived }),
      await addDraft(store, { user_id: user.user_id, budget_id: 'nowhere' }),
    ];
    expect((await suggest(user, `?draft_id=${known.id}`)).body.budgets).toMatchObject([{ budget_id, why: 'draft', last_used_on: null }]);
    for (const draft of [gone, unknown]) expect((await suggest(user, `?draft_id=${draft.id}`)).body.budgets).toEqual([]);
  });

  test('of another user’s draft are 404, as of one that never was', async () => {
    const draft = await addDraft(store, { user_id: (await addUser(store)).user_id });
    const executive = await addUser(store, { access_level: 'executive' });
    const [foreign, unknown] = [await suggest(executive, `?draft_id=${draft.id}`), await suggest(executive, '?draft_id=nowhere')];
    expect([foreign.status, foreign.body]).toEqual([404, { ...unknown.body, instance: foreign.body.instance }]);
  });
});
