import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import {
  addBudget,
  addLineItem,
  addServiceToken,
  addTask,
  addUser,
  openTestApp,
  TEST_NOW,
  type TestApp,
  type TestUser,
} from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';

const DRAFTS = '/api/auto-tracking/drafts';

describeOnEachDatabase('Drafts over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function get(user: TestUser, path: string) {
    const response = await open.app.inject({ url: `${DRAFTS}${path}`, headers: user.headers });
    return { status: response.statusCode, body: response.json() };
  }

  async function post(user: TestUser, path: string, payload?: unknown, headers: Record<string, string> = {}) {
    const body = payload === undefined ? {} : { payload: payload as object };
    const response = await open.app.inject({ method: 'POST', url: `${DRAFTS}${path}`, headers: { ...user.headers, ...headers }, ...body });
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  }

  async function entriesOf(user: TestUser) {
    return store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user.user_id).orderBy('id').execute();
  }

  describe('listing', () => {
    test('gives pending drafts by default, newest day first, then newest, then by id', async () => {
      const user = await addUser(store);
      await addDraft(store, { user_id: user.user_id, id: 'b', date: '2026-03-09', created_at: TEST_NOW });
      await addDraft(store, { user_id: user.user_id, id: 'a', date: '2026-03-09', created_at: TEST_NOW });
      await addDraft(store, { user_id: user.user_id, id: 'newer', date: '2026-03-09', created_at: TEST_NOW + 1 });
      await addDraft(store, { user_id: user.user_id, id: 'later', date: '2026-03-10', created_at: TEST_NOW - 1 });
      await addDraft(store, { user_id: user.user_id, id: 'gone', status: 'dismissed', dismissed_by: 'user' });
      expect((await get(user, '')).body.drafts.map((draft: { id: string }) => draft.id)).toEqual(['later', 'newer', 'a', 'b']);
    });

    test('filters by inclusive days and by status, and a reversed range is empty', async () => {
      const user = await addUser(store);
      for (const day of ['2026-03-08', '2026-03-09', '2026-03-10']) await addDraft(store, { user_id: user.user_id, id: day, date: day });
      await addDraft(store, { user_id: user.user_id, id: 'dismissed', date: '2026-03-09', status: 'dismissed', dismissed_by: 'user' });
      async function ids(query: string) {
        return (await get(user, query)).body.drafts.map((draft: { id: string }) => draft.id);
      }
      expect(await ids('?date_from=2026-03-09')).toEqual(['2026-03-10', '2026-03-09']);
      expect(await ids('?date_to=2026-03-09')).toEqual(['2026-03-09', '2026-03-08']);
      expect(await ids('?date_from=2026-03-09&date_to=2026-03-09&status=all')).toEqual(['2026-03-09', 'dismissed']);
      expect(await ids('?status=dismissed')).toEqual(['dismissed']);
      expect(await ids('?date_from=2026-03-10&date_to=2026-03-01')).toEqual([]);
    });

    test.each([
      'date_from=2026-02-30',
      'date_to=yesterday',
      'status=nope',
      'date_from=2026-3-1',
      'status=pending&status=all',
      'date_from=',
    ])('answers 400 to %s and names the field', async (query) => {
      const { status, body } = await get(await addUser(store), `?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: 'invalid_input', status: 400, errors: [{ path: query.split('=')[0] }] });
    });

    test('shows the names of budget, line item and task, and null where they are missing', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store, { name: 'Relaunch' });
      const task_id = await addTask(store, { title: 'Home page' });
      const line_item_id = await addLineItem(store, { budget_id, name: 'Design' });
      await addDraft(store, { user_id: user.user_id, id: 'known', budget_id, line_item_id, task_id });
      await addDraft(store, { user_id: user.user_id, id: 'unknown', budget_id: 'nowhere', line_item_id: 'none', task_id: 'nothing' });
      expect((await get(user, '')).body.drafts).toEqual([
        expect.objectContaining({ id: 'known', budget_name: 'Relaunch', line_item_name: 'Design', task_title: 'Home page' }),
        expect.objectContaining({ id: 'unknown', budget_name: null, line_item_name: null, task_title: null }),
      ]);
    });

    test('names the sources of its signals once each, and gives its minutes as intervals', async () => {
      const [user, other] = [await addUser(store), await addUser(store)];
      const sent = { source_id: 'x', signal_type: 'x', title: null, started_at: null, ended_at: null, duration_minutes: null };
      const row = { ...sent, metadata: '{}', matched_budget_id: null, matched_task_id: null, started_on: null };
      await saveSignals(
        store,
        [
          { user_id: user.user_id, id: 'commit', source: 'git' },
          { user_id: user.user_id, id: 'push', source: 'git' },
          { user_id: user.user_id, id: 'standup', source: 'calendar' },
          { user_id: other.user_id, id: 'foreign', source: 'secret' },
        ].map((named) => ({ ...row, ...named, created_at: TEST_NOW, updated_at: TEST_NOW })),
      );
      const intervals = JSON.stringify([[TEST_NOW, TEST_NOW + 60_000]]);
      const signal_ids = JSON.stringify(['push', 'standup', 'commit', 'foreign', 'unknown']);
      await addDraft(store, { user_id: user.user_id, id: 'a', signal_ids, intervals });
      await addDraft(store, { user_id: user.user_id, id: 'b', signal_ids: 'damaged' });
      expect((await get(user, '')).body.drafts).toEqual([
        expect.objectContaining({
          id: 'a',
          sources: ['calendar', 'git'],
          intervals: [{ starts_at: '2026-03-10T12:00:00.000Z', ends_at: '2026-03-10T12:01:00.000Z' }],
        }),
        expect.objectContaining({ id: 'b', sources: [], intervals: [] }),
      ]);
    });

    test('warns of a draft to which rounding adds more than a tenth', async () => {
      const user = await addUser(store);
      await addDraft(store, { user_id: user.user_id, id: 'a', hours: 1, raw_minutes: 50 });
      await addDraft(store, { user_id: user.user_id, id: 'b', hours: 1, raw_minutes: 58 });
      await addDraft(store, { user_id: user.user_id, id: 'of an agent', hours: 1, raw_minutes: null });
      const { drafts } = (await get(user, '')).body as { drafts: { id: string; rounding_warning: number }[] };
      expect(drafts.map(({ id, rounding_warning }) => [id, rounding_warning])).toEqual([
        ['a', 1],
        ['b', 0],
        ['of an agent', 0],
      ]);
    });

    test('carries exactly the documented keys', async () => {
      const user = await addUser(store);
      await addDraft(store, { user_id: user.user_id, hours: 0.1 + 0.2 });
      const [draft] = (await get(user, '')).body.drafts;
      expect(Object.keys(draft).sort()).toEqual(
        [
          'id user_id date hours description budget_id line_item_id task_id billable signal_ids signal_count match_confidence',
          'categorization_source status time_entry_id origin dismissed_by pinned version created_at updated_at budget_name line_item_name task_title',
          'intervals sources rounding_warning',
        ]
          .join(' ')
          .split(' ')
          .sort(),
      );
      expect(draft).toMatchObject({ hours: 0.30000000000000004, created_at: '2026-03-10T12:00:00.000Z', billable: 1 });
    });
  });

  test('The pending count is the caller’s own, over all days', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    await addDraft(store, { user_id: user.user_id, date: '2020-01-01' });
    await addDraft(store, { user_id: user.user_id, date: '2030-01-01' });
    await addDraft(store, { user_id: user.user_id, status: 'dismissed', dismissed_by: 'user' });
    await addDraft(store, { user_id: other.user_id });
    expect(await get(user, '/pending-count')).toEqual({ status: 200, body: { pending_count: 2 } });
  });

  describe('reading one', () => {
    test('gives the signals it names that the user owns, latest first, and leaves out the rest', async () => {
      const [user, other] = [await addUser(store), await addUser(store)];
      const agent = await addServiceToken(store, { created_by: user.user_id });
      const signal = (user_id: string, id: string, started_at: string) => ({
        id,
        user_id,
        source: 'nucleus',
        source_id: id,
        signal_type: 'task',
        started_at,
      });
      await open.app.inject({
        method: 'POST',
        url: '/api/auto-tracking/ingest',
        headers: agent.headers,
        payload: {
          signals: [
            signal(user.user_id, 's1', '2026-03-10T08:00:00Z'),
            signal(user.user_id, 's2', '2026-03-10T09:00:00Z'),
            signal(other.user_id, 's3', '2026-03-10T09:30:00Z'),
          ],
        },
      });
      const { id } = await addDraft(store, { user_id: user.user_id, signal_ids: '["s1","s2","s3","s4","s1"]' });
      const { body } = await get(user, `/${id}`);
      expect(body.signals.map((found: { id: string }) => found.id)).toEqual(['s2', 's1']);
      expect(body.draft.signal_ids).toBe('["s1","s2","s3","s4","s1"]');
    });

    test('gives no signals where the text of signal_ids is damaged', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id, signal_ids: '["s1"' });
      expect((await get(user, `/${id}`)).body.signals).toEqual([]);
    });

    test('answers another user’s draft byte for byte like one that never existed, to executives too', async () => {
      const [owner, executive] = [await addUser(store), await addUser(store, { access_level: 'executive' })];
      const { id } = await addDraft(store, { user_id: owner.user_id });
      async function answer(method: 'GET' | 'POST', path: string) {
        const response = await open.app.inject({ method, url: `${DRAFTS}/${path}`, headers: executive.headers });
        return [response.statusCode, response.body];
      }
      for (const [method, action] of [
        ['GET', ''],
        ['POST', '/accept'],
        ['POST', '/edit'],
        ['POST', '/dismiss'],
      ] as const) {
        const foreign = await answer(method, `${id}${action}`);
        expect(foreign).toEqual(await answer(method, `never-existed${action}`));
        expect(foreign[0]).toBe(404);
      }
      expect((await get(owner, `/${id}`)).body.draft.status).toBe('pending');
    });
  });

  describe('accepting', () => {
    test.each([
      ['employee', 'draft'],
      ['lead', 'draft'],
      ['manager', 'approved'],
      ['head', 'approved'],
      ['executive', 'approved'],
    ] as const)('by an %s makes one time entry that is %s', async (access_level, status) => {
      const user = await addUser(store, { access_level });
      const budget_id = await addBudget(store);
      const line_item_id = await addLineItem(store, { budget_id });
      const task_id = await addTask(store);
      const draft = await addDraft(store, { user_id: user.user_id, budget_id, line_item_id, task_id, hours: 1 / 3, intervals: '[[1,2]]' });
      const accepted = await post(user, `/${draft.id}/accept`);
      expect(accepted).toMatchObject({ status: 200, body: { status }, headers: { 'operation-id': expect.any(String) } });
      const entries = await entriesOf(user);
      expect(entries).toEqual([
        expect.objectContaining({
          id: accepted.body.time_entry_id,
          draft_id: draft.id,
          status,
          date: draft.date,
          hours: 1 / 3,
          description: draft.description,
          budget_id,
          line_item_id,
          task_id,
          billable: 1,
          intervals: '[[1,2]]',
          approved_by: status === 'approved' ? user.user_id : null,
          approved_at: status === 'approved' ? TEST_NOW : null,
        }),
      ]);
      expect((await get(user, `/${draft.id}`)).body.draft).toMatchObject({
        status: 'accepted',
        time_entry_id: accepted.body.time_entry_id,
        version: 2,
      });
    });

    test('of a draft that is not pending is 409 and changes nothing', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      await post(user, `/${id}/accept`);
      for (const action of ['accept', 'edit', 'dismiss']) {
        expect(await post(user, `/${id}/${action}`, {})).toMatchObject({ status: 409, body: { error: 'not_pending' } });
      }
      expect(await entriesOf(user)).toHaveLength(1);
      expect((await get(user, `/${id}`)).body.draft).toMatchObject({ status: 'accepted', version: 2 });
    });

    test('of what has changed since it was seen is 409; as it was seen it is booked', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id, version: 3 });
      expect(await post(user, `/${id}/accept`, undefined, { 'if-match': '"2"' })).toMatchObject({
        status: 409,
        body: { error: 'version_changed' },
      });
      expect(await post(user, `/${id}/accept`, undefined, { 'if-match': 'three' })).toMatchObject({ status: 400 });
      expect(await post(user, `/${id}/accept`, undefined, { 'if-match': '"3"' })).toMatchObject({ status: 200 });
    });

    test.each(['budget_id', 'task_id', 'line_item_id'] as const)(
      'is 400 naming %s when that has gone or was archived, and the draft stays pending',
      async (field) => {
        const user = await addUser(store);
        const archived_at = TEST_NOW - 1;
        const budget_id = await addBudget(store);
        const gone = {
          budget_id: await addBudget(store, { archived_at }),
          task_id: await addTask(store, { archived_at }),
          line_item_id: await addLineItem(store, { budget_id, archived_at }),
        };
        for (const value of ['never-existed', gone[field]]) {
          const { id } = await addDraft(store, { user_id: user.user_id, budget_id, [field]: value });
          const refused = await post(user, `/${id}/accept`);
          expect(refused).toMatchObject({ status: 400, body: { error: 'unknown_reference', errors: [{ path: field }] } });
          expect((await get(user, `/${id}`)).body.draft.status).toBe('pending');
        }
        expect(await entriesOf(user)).toEqual([]);
      },
    );

    test('takes a POST with a JSON content type and no body, as clients send it', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      const response = await open.app.inject({
        method: 'POST',
        url: `${DRAFTS}/${id}/accept`,
        headers: { ...user.headers, 'content-type': 'application/json' },
      });
      expect(response.statusCode).toBe(200);
    });

    test('writes who decided what into the history, in the same call', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      const { headers, body } = await post(user, `/${id}/accept`);
      const history = await store.db.selectFrom('history').selectAll().where('user_id', '=', user.user_id).orderBy('subject').execute();
      expect(history).toEqual([
        expect.objectContaining({
          subject: 'draft',
          subject_id: id,
          action: 'accepted',
          actor_id: user.user_id,
          operation_id: headers['operation-id'],
        }),
        expect.objectContaining({ subject: 'time_entry', subject_id: body.time_entry_id, action: 'created', before: null }),
      ]);
      expect(JSON.parse(history[0]?.before ?? '')).toMatchObject({ id, status: 'pending' });
    });
  });

  describe('editing', () => {
    test('books the merged values, keeps them on the draft, and rounds nothing', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store);
      const draft = await addDraft(store, { user_id: user.user_id });
      const { status, body } = await post(user, `/${draft.id}/edit`, { hours: 0.07, description: null, budget_id, billable: false });
      expect(status).toBe(200);
      const merged = { hours: 0.07, description: null, budget_id, billable: 0 };
      expect(await entriesOf(user)).toEqual([expect.objectContaining({ id: body.time_entry_id, ...merged, date: draft.date })]);
      expect((await get(user, `/${draft.id}`)).body.draft).toMatchObject({ ...merged, status: 'accepted' });
    });

    test('with nothing is a plain accept', async () => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      expect(await post(user, `/${id}/edit`, {})).toMatchObject({ status: 200 });
      expect(await entriesOf(user)).toEqual([expect.objectContaining({ hours: 1.5, description: 'Sprint planning' })]);
    });

    test.each(['null', '[]', '"x"', '1', '{'])('with the body %s is 400 and decides nothing', async (payload) => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      const headers = { ...user.headers, 'content-type': 'application/json' };
      const response = await open.app.inject({ method: 'POST', url: `${DRAFTS}/${id}/edit`, headers, payload });
      expect(response.statusCode).toBe(400);
      expect((await get(user, `/${id}`)).body.draft.status).toBe('pending');
    });

    test('to another budget without a line item clears the old line item', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store);
      const line_item_id = await addLineItem(store, { budget_id });
      const draft = await addDraft(store, { user_id: user.user_id, budget_id, line_item_id });
      const other = await addBudget(store);
      await post(user, `/${draft.id}/edit`, { budget_id: other });
      expect(await entriesOf(user)).toEqual([expect.objectContaining({ budget_id: other, line_item_id: null })]);
    });

    test('to the same budget keeps the line item', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store);
      const line_item_id = await addLineItem(store, { budget_id });
      const draft = await addDraft(store, { user_id: user.user_id, budget_id, line_item_id });
      await post(user, `/${draft.id}/edit`, { budget_id });
      expect(await entriesOf(user)).toEqual([expect.objectContaining({ budget_id, line_item_id })]);
    });

    test('to a line item of another budget is 400', async () => {
      const user = await addUser(store);
      const [budget_id, other] = [await addBudget(store), await addBudget(store)];
      const line_item_id = await addLineItem(store, { budget_id: other });
      const draft = await addDraft(store, { user_id: user.user_id, budget_id });
      expect(await post(user, `/${draft.id}/edit`, { line_item_id })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'line_item_id' }] },
      });
    });

    test.each([
      ['hours', null],
      ['hours', 0],
      ['hours', -1],
      ['hours', -0],
      ['hours', 24.001],
      ['hours', '1'],
      ['billable', null],
      ['billable', 2],
      ['billable', '1'],
      ['description', 5],
      ['description', 'a\0b'],
      ['description', 'half \ud800'],
      ['budget_id', ''],
      ['task_id', 7],
    ])('refuses %s: %j with 400 naming the field, and nothing changes', async (field, value) => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      expect(await post(user, `/${id}/edit`, { [field]: value })).toMatchObject({
        status: 400,
        body: { error: 'invalid_input', errors: [{ path: field }] },
      });
      expect((await get(user, `/${id}`)).body.draft).toMatchObject({ status: 'pending', version: 1, hours: 1.5 });
    });

    test.each(['budget_id', 'task_id', 'line_item_id'])('refuses an unknown %s with 400 naming it', async (field) => {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      expect(await post(user, `/${id}/edit`, { [field]: 'nowhere' })).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
    });
  });

  test('Dismissing marks the draft as dismissed by its user and books nothing', async () => {
    const user = await addUser(store);
    const { id } = await addDraft(store, { user_id: user.user_id });
    expect(await post(user, `/${id}/dismiss`)).toMatchObject({ status: 200, body: { ok: true } });
    expect((await get(user, `/${id}`)).body.draft).toMatchObject({ status: 'dismissed', dismissed_by: 'user', time_entry_id: null });
    expect(await entriesOf(user)).toEqual([]);
  });

  describe('in bulk', () => {
    test('accepts what can be accepted, counts a repeated id once and skips the rest', async () => {
      const [user, other] = [await addUser(store), await addUser(store)];
      const [one, two] = [await addDraft(store, { user_id: user.user_id }), await addDraft(store, { user_id: user.user_id })];
      const foreign = await addDraft(store, { user_id: other.user_id });
      const broken = await addDraft(store, { user_id: user.user_id, budget_id: 'nowhere' });
      const dismissed = await addDraft(store, { user_id: user.user_id, status: 'dismissed', dismissed_by: 'user' });
      const ids = [two.id, one.id, one.id, foreign.id, broken.id, dismissed.id, 'never-existed'];
      expect(await post(user, '/accept-bulk', { ids })).toMatchObject({ status: 200, body: { accepted: 2 } });
      expect((await entriesOf(user)).map((entry) => entry.draft_id).sort()).toEqual([one.id, two.id].sort());
      expect(await entriesOf(other)).toEqual([]);
      expect((await get(user, `/${broken.id}`)).body.draft.status).toBe('pending');
    });

    test('skips what has changed since it was seen', async () => {
      const user = await addUser(store);
      const [same, changed] = [
        await addDraft(store, { user_id: user.user_id, version: 1 }),
        await addDraft(store, { user_id: user.user_id, version: 5 }),
      ];
      const versions = { [same.id]: 1, [changed.id]: 4 };
      expect((await post(user, '/dismiss-bulk', { ids: [same.id, changed.id], versions })).body).toEqual({ dismissed: 1 });
      expect((await get(user, `/${changed.id}`)).body.draft.status).toBe('pending');
    });

    test.each(['accept-bulk', 'dismiss-bulk'])('%s of nothing is 0, of no list or too long a list is 400', async (path) => {
      const user = await addUser(store);
      const counted = path === 'accept-bulk' ? { accepted: 0 } : { dismissed: 0 };
      expect(await post(user, `/${path}`, { ids: [] })).toMatchObject({ status: 200, body: counted });
      for (const payload of [
        {},
        { ids: null },
        { ids: 'a' },
        { ids: [1] },
        [],
        undefined,
        { ids: Array.from({ length: 1001 }, (_, index) => `id-${index}`) },
      ]) {
        expect(await post(user, `/${path}`, payload)).toMatchObject({ status: 400, body: { error: 'invalid_input' } });
      }
    });

    test('accepts a thousand at once', async () => {
      const user = await addUser(store);
      const drafts = [];
      for (let index = 0; index < 1000; index += 1) drafts.push(await addDraft(store, { user_id: user.user_id, id: `bulk-${index}` }));
      expect((await post(user, '/accept-bulk', { ids: drafts.map((draft) => draft.id) })).body).toEqual({ accepted: 1000 });
      expect(await entriesOf(user)).toHaveLength(1000);
    });
  });

  test('Nobody gets in without a credential, with a service token, or where the permission was taken away', async () => {
    const user = await addUser(store, { access_level: 'lead' });
    const agent = await addServiceToken(store, { created_by: user.user_id });
    const { id } = await addDraft(store, { user_id: user.user_id });
    const bearer = { authorization: `Bearer ${agent.token}` };
    for (const headers of [{}, bearer, agent.headers, { authorization: 'Bearer nonsense' }, { authorization: 'Basic eDp5' }]) {
      const response = await open.app.inject({ method: 'POST', url: `${DRAFTS}/${id}/accept`, headers });
      expect([response.statusCode, response.json().error, response.headers['content-type']]).toEqual([
        401,
        'unauthenticated',
        'application/problem+json; charset=utf-8',
      ]);
    }
    const permission = store.db.updateTable('tool_permissions').where('tool', '=', 'time').where('access_level', '=', 'lead');
    await permission.set({ can_update: 0 }).execute();
    // Permission comes before the shape of the input: the body is not even read.
    const refused = await open.app.inject({
      method: 'POST',
      url: `${DRAFTS}/${id}/edit`,
      headers: { ...user.headers, 'content-type': 'application/json' },
      payload: '{',
    });
    await permission.set({ can_update: 1 }).execute();
    expect([refused.statusCode, refused.json().error]).toEqual([403, 'forbidden']);
    expect((await get(user, '')).body.drafts).toHaveLength(1);
  });
});
