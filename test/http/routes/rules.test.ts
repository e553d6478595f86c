import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addLineItem, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { rule } from '#test/rules.ts';

const LUNCH = { field: 'title', contains: 'lunch' };

describeOnEachDatabase('Custom rules over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function list(user: TestUser) {
    const response = await open.app.inject({ url: '/api/auto-tracking/rules', headers: user.headers });
    return { status: response.statusCode, body: response.json() };
  }

  async function save(user: TestUser, custom_rules: unknown[]) {
    const response = await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers: user.headers,
      payload: { custom_rules },
    });
    expect(response.statusCode).toBe(200);
  }

  test('are none for who saved none', async () => {
    expect(await list(await addUser(store))).toEqual({ status: 200, body: { rule_set_version: 'none', rules: [] } });
  });

  test('are each applied, or not and why, by the catalogue as it is now', async () => {
    const user = await addUser(store);
    const budget_id = await addBudget(store);
    const line_item_id = await addLineItem(store, { budget_id: await addBudget(store) });
    await save(user, [
      rule(LUNCH, undefined, { name: 'Lunch' }),
      rule(LUNCH, { budget_id }),
      rule(LUNCH, { budget_id, line_item_id }, { name: 'Two places' }),
      rule({ all: [LUNCH, { field: 'title', matches: '(' }] }),
      { anything: 'else' },
    ]);
    const before = await list(user);
    expect(before.body).toEqual({
      rule_set_version: expect.stringMatching(/^[0-9a-f]{12}$/),
      rules: [
        { index: 0, name: 'Lunch', status: 'applied', problems: [] },
        { index: 1, name: null, status: 'applied', problems: [] },
        {
          index: 2,
          name: 'Two places',
          status: 'not_applied',
          problems: [{ path: 'then.line_item_id', message: 'belongs to another budget than the one named' }],
        },
        {
          index: 3,
          name: null,
          status: 'not_applied',
          problems: [{ path: 'when.all.1.matches', message: expect.stringContaining('is no RE2 pattern') }],
        },
        { index: 4, name: null, status: 'not_applied', problems: [{ path: '', message: 'must be an object with "version": 1' }] },
      ],
    });
    await store.db.updateTable('budgets').set({ archived_at: 1 }).where('id', '=', budget_id).execute();
    const after = await list(user);
    expect(after.body.rule_set_version).toBe(before.body.rule_set_version);
    expect(after.body.rules[1]).toEqual({
      index: 1,
      name: null,
      status: 'not_applied',
      problems: [{ path: 'then.budget_id', message: 'this budget is archived' }],
    });
  });

  test('have the version of their content, and are each user’s own', async () => {
    const [one, two, three] = [await addUser(store), await addUser(store), await addUser(store)];
    await save(one, [rule(LUNCH)]);
    await save(two, [Object.fromEntries(Object.entries(rule(LUNCH)).toReversed())]);
    const [first, second, third] = [await list(one), await list(two), await list(three)];
    expect(second.body).toEqual(first.body);
    expect(third.body.rules).toEqual([]);
  });

  test('are for people with a credential of theirs', async () => {
    expect((await open.app.inject({ url: '/api/auto-tracking/rules' })).statusCode).toBe(401);
  });
});
