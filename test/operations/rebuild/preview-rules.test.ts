import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBudget, addTask, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { decide, openDrafting } from '#test/drafting.ts';
import { changedTables, readContents } from '#test/store-contents.ts';

const RANGE = { date_from: '2026-03-01', date_to: '2026-03-10' };

function rule(contains: string, then: object, name = contains) {
  return { version: 1, name, when: { field: 'title', contains }, then };
}

describeOnEachDatabase('Previewing rules', (store) => {
  let open: TestApp;
  let shop: string;
  let blog: string;
  beforeAll(async () => {
    open = await openTestApp(store);
    shop = await addBudget(store, { name: 'Shop' });
    blog = await addBudget(store, { name: 'Blog' });
    await addTask(store, { title: 'Cart', task_key: 'SHOP-1', budget_id: shop });
  });
  afterAll(() => open.app.close());

  async function preview(user: TestUser, rules: unknown, range: object = RANGE) {
    const before = await readContents(store);
    const payload = { rules, ...range };
    const response = await open.app.inject({ method: 'POST', url: '/api/auto-tracking/rules/preview', headers: user.headers, payload });
    expect(changedTables(before, await readContents(store))).toEqual([]);
    return { status: response.statusCode, body: response.json() };
  }

  async function put(user: TestUser, payload: object) {
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload });
  }

  /** A day of meetings, drafted, each an hour long and named by its title. */
  async function openMeetings(...titles: string[]) {
    const drafting = await openDrafting(store, open);
    const meetings = titles.map((title, index) =>
      drafting.signal(title, { source: 'meetings', title, started_at: `2026-03-09T0${index}:00:00Z`, duration_minutes: 60 }),
    );
    await drafting.send({ signals: meetings });
    await drafting.build();
    return { ...drafting, draftOf: async (title: string) => (await drafting.drafts()).find(({ description }) => description === title) };
  }

  test('says which drafts change, and how, and nothing of those that stay', async () => {
    const { user } = await openMeetings('Planning', 'Review');
    const { body } = await preview(user, [rule('plan', { budget_id: shop })]);
    expect(body).toMatchObject({ not_applied: [], outranked: [], time_entries: [] });
    expect(body.days).toMatchObject([{ date: '2026-03-09', changes: [{ change: 'changed' }] }]);
    const [change] = body.days[0].changes;
    expect(change.before).toMatchObject({ description: 'Planning', budget_id: null, budget_name: null });
    expect(change.after).toMatchObject({ budget_id: shop, budget_name: 'Shop', categorization_source: 'rule' });
    expect(change.fields.toSorted()).toEqual(['billable', 'budget_id', 'categorization_source', 'match_confidence']);
  });

  test('counts no draft as changed whose title names its task, and says that it stays there against the rule', async () => {
    const { user, build, draftOf } = await openMeetings('SHOP-1 cart');
    const rules = [rule('cart', { budget_id: blog })];
    const { body } = await preview(user, rules);
    const before = await draftOf('SHOP-1 cart');
    expect(body.days).toEqual([]);
    expect(body.outranked).toEqual([{ draft_id: before?.id, date: '2026-03-09', rule: { index: 0, name: 'cart' }, found_by: 'code' }]);
    await put(user, { custom_rules: rules });
    await build();
    const after = await draftOf('SHOP-1 cart');
    expect(JSON.parse(after?.match_runner_up ?? 'null')).toMatchObject({ budget_id: blog });
    expect(after).toEqual({ ...before, match_runner_up: after?.match_runner_up });
  });

  test('says which drafts vanish because a rule excludes their signals, and which appear', async () => {
    const { user, drafts, draftOf } = await openMeetings('Lunch', 'Review');
    const lunch = await draftOf('Lunch');
    const { body } = await preview(user, [rule('lunch', { exclude: 1 })]);
    expect(body.days).toMatchObject([
      { changes: [{ change: 'removed', draft_id: lunch?.id, before: { description: 'Lunch' }, after: null }] },
    ]);
    await put(user, { custom_rules: [rule('review', { exclude: 1 })] });
    await open.app.inject({
      method: 'POST',
      url: '/api/auto-tracking/rebuild',
      headers: { ...user.headers, prefer: 'wait' },
      payload: RANGE,
    });
    expect(await drafts()).toHaveLength(1);
    expect((await preview(user, [])).body.days).toMatchObject([{ changes: [{ change: 'added', after: { description: 'Review' } }] }]);
  });

  test('does what saving the rules and rebuilding then does', async () => {
    const { user, build, drafts } = await openMeetings('Planning', 'Lunch', 'SHOP-1 cart');
    const rules = [
      rule('lunch', { exclude: 1 }),
      rule('plan', { budget_id: blog, billable: 0 }),
      rule('cart', { description: 'Cart: {title}' }),
    ];
    const { body } = await preview(user, rules);
    const before = new Map((await drafts()).map((draft) => [draft.id, draft]));
    await put(user, { custom_rules: rules });
    await build();
    const after = new Map((await drafts()).map((draft) => [draft.id, draft]));
    for (const { draft_id, change, after: planned } of body.days[0].changes) {
      expect(before.has(draft_id)).toBe(change !== 'added');
      expect(after.get(draft_id)?.budget_id).toBe(planned?.budget_id);
      expect(after.get(draft_id)?.description).toBe(planned?.description);
      expect(after.get(draft_id)?.version).toBe(planned?.version);
    }
    const touched = new Set(body.days[0].changes.map(({ draft_id }: { draft_id: string }) => draft_id));
    for (const [id, draft] of after) if (!touched.has(id)) expect(draft).toEqual(before.get(id));
    const { rule_set_version } = (await open.app.inject({ url: '/api/auto-tracking/rules', headers: user.headers })).json();
    expect(body.rule_set_version).toBe(rule_set_version);
    expect((await preview(user, rules)).body.days).toEqual([]);
  });

  test('names the entries that a rule contradicts, by what they are booked on now', async () => {
    const { user, build, draftOf } = await openMeetings('Planning', 'Lunch', 'Review');
    await put(user, { custom_rules: [rule('n', { budget_id: shop })] });
    await build();
    for (const title of ['Planning', 'Lunch']) await decide(open, user, (await draftOf(title))?.id ?? '', 'accept');
    const entries = new Map(
      (await store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user.user_id).execute()).map((entry) => [
        entry.description,
        entry,
      ]),
    );
    const rules = [rule('lunch', { exclude: 1 }), rule('plan', { budget_id: blog }, 'Plans'), rule('review', { budget_id: blog })];
    const { body } = await preview(user, rules);
    const open_ = { line_item_id: null, task_id: null, line_item_name: null, task_title: null };
    expect(
      body.time_entries.toSorted((a: { rule: { index: number } }, b: { rule: { index: number } }) => a.rule.index - b.rule.index),
    ).toEqual([
      {
        time_entry_id: entries.get('Lunch')?.id,
        date: '2026-03-09',
        draft_id: entries.get('Lunch')?.draft_id,
        rule: { index: 0, name: 'lunch' },
        booked: { ...open_, budget_id: shop, budget_name: 'Shop', billable: 1 },
        rule_says: { ...open_, budget_id: null, budget_name: null, billable: null, exclude: 1 },
      },
      expect.objectContaining({
        time_entry_id: entries.get('Planning')?.id,
        rule: { index: 1, name: 'Plans' },
        booked: { ...open_, budget_id: shop, budget_name: 'Shop', billable: 1 },
        rule_says: { ...open_, budget_id: blog, budget_name: 'Blog', billable: null, exclude: 0 },
      }),
    ]);
    await open.app.inject({
      method: 'PATCH',
      url: `/api/time-entries/${entries.get('Planning')?.id}`,
      headers: user.headers,
      payload: { budget_id: blog },
    });
    await open.app.inject({ method: 'DELETE', url: `/api/time-entries/${entries.get('Lunch')?.id}`, headers: user.headers });
    expect((await preview(user, rules)).body.time_entries).toEqual([]);
  });

  test('leaves out what a rule can’t say, and says why', async () => {
    const { user } = await openMeetings('Planning');
    const rules = [{ if: 'x' }, rule('plan', { budget_id: 'gone' }, 'Gone'), rule('plan', { budget_id: shop }), 7];
    const { body } = await preview(user, rules);
    expect(body.not_applied).toMatchObject([
      { index: 0, name: null },
      { index: 1, name: 'Gone', problems: [{ path: 'then.budget_id', message: 'no such budget' }] },
      { index: 3, name: null },
    ]);
    expect(body.days).toHaveLength(1);
  });

  test('takes up to 1,000 rules and 92 days, and no other shape', async () => {
    const { user } = await openMeetings('Planning');
    const days = { date_from: '2026-01-01', date_to: '2026-04-02' };
    expect((await preview(user, Array(1_000).fill({}), days)).status).toBe(200);
    expect((await preview(user, Array(1_001).fill({}), days)).status).toBe(400);
    expect((await preview(user, 'none', days)).status).toBe(400);
    expect((await preview(user, undefined, days)).status).toBe(400);
    expect((await preview(user, [], { ...days, date_to: '2026-04-03' })).body.errors).toMatchObject([{ path: 'date_to' }]);
    expect((await preview(user, [], { date_from: '2026-03-10', date_to: '2026-03-01' })).body).toMatchObject({
      days: [],
      time_entries: [],
    });
  });
});
