import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBudget, addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const INGEST = '/api/auto-tracking/ingest';

describeOnEachDatabase('Ingest over HTTP', (store) => {
  let open: TestApp;
  let agent: { 'x-service-token': string };
  beforeAll(async () => {
    open = await openTestApp(store);
    agent = (await addServiceToken(store, { created_by: (await addUser(store)).user_id })).headers;
  });
  afterAll(() => open.app.close());

  async function send(payload: unknown, headers: Record<string, string> = agent) {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const response = await open.app.inject({
      method: 'POST',
      url: INGEST,
      headers: { 'content-type': 'application/json', ...headers },
      payload: body,
    });
    return { status: response.statusCode, body: response.json() };
  }

  async function read(user: TestUser, path: string) {
    return (await open.app.inject({ url: `/api/auto-tracking/${path}`, headers: user.headers })).json();
  }

  function signalOf(user: TestUser, given: object = {}) {
    return {
      id: randomUUID(),
      user_id: user.user_id,
      source: 'nucleus',
      source_id: 'task-7',
      signal_type: 'task_moved',
      title: 'Moved a task',
      started_at: '2026-03-10T09:00:00Z',
      ...given,
    };
  }

  function draftOf(user: TestUser, given: object = {}) {
    return {
      id: randomUUID(),
      user_id: user.user_id,
      date: '2026-03-10',
      hours: 1.25,
      description: 'Planning',
      signal_ids: '[]',
      signal_count: 0,
      match_confidence: 0.7,
      categorization_source: 'llm',
      billable: 0,
      ...given,
    };
  }

  test('stores signals and drafts as they were sent', async () => {
    const user = await addUser(store);
    const signal = signalOf(user, {
      started_at: '2026-03-10T10:00+01:00',
      ended_at: '2026-03-10 09:30',
      duration_minutes: 30.5,
      metadata: '{ "a":1, "a":2 }',
      matched_budget_id: 'b',
      matched_task_id: 't',
    });
    const draft = draftOf(user, { hours: 0.1 + 0.2, signal_ids: `[ "${signal.id}" ]`, signal_count: 3, budget_id: 'nowhere' });
    expect(await send({ signals: [signal], drafts: [draft] })).toEqual({ status: 200, body: { signals_ingested: 1, drafts_created: 1 } });
    expect((await read(user, 'signals')).signals).toEqual([
      {
        ...signal,
        started_at: '2026-03-10T09:00:00.000Z',
        ended_at: '2026-03-10T09:30:00.000Z',
        created_at: expect.any(String),
        updated_at: expect.any(String),
      },
    ]);
    expect((await read(user, 'drafts')).drafts).toEqual([
      expect.objectContaining({ ...draft, origin: 'agent', status: 'pending', version: 1, line_item_id: null, budget_name: null }),
    ]);
  });

  test('takes a missing array for an empty one', async () => {
    expect(await send({})).toEqual({ status: 200, body: { signals_ingested: 0, drafts_created: 0 } });
  });

  test.each(['null', '[]', '"x"', '{"signals":null}', '{"drafts":{}}', '{"signals":[],"drafts":"[]"}', '', '{'])(
    'answers 400 to %j, which is not the envelope',
    async (body) => {
      expect((await send(body)).status).toBe(400);
    },
  );

  describe('sent again', () => {
    test('stores nothing and counts 0', async () => {
      const user = await addUser(store);
      const call = { signals: [signalOf(user, { metadata: '{"revision":2}' })], drafts: [draftOf(user)] };
      await send(call);
      open.clock.now += 1000;
      expect((await send(call)).body).toEqual({ signals_ingested: 0, drafts_created: 0 });
      expect((await read(user, 'signals')).signals[0].updated_at).toBe((await read(user, 'signals')).signals[0].created_at);
      expect((await read(user, 'drafts')).drafts[0].version).toBe(1);
    });

    test('with other content updates the signal, but not to a lower revision', async () => {
      const user = await addUser(store);
      const signal = signalOf(user, { title: 'As it was', metadata: '{"revision":2}' });
      await send({ signals: [signal] });
      expect((await send({ signals: [{ ...signal, title: 'Older', metadata: '{"revision":1}' }] })).body.signals_ingested).toBe(0);
      expect((await send({ signals: [{ ...signal, title: 'Newer', metadata: '{"revision":3}' }] })).body.signals_ingested).toBe(1);
      expect((await send({ signals: [{ ...signal, title: 'No revision', metadata: null }] })).body.signals_ingested).toBe(1);
      expect((await read(user, 'signals')).signals.map((found: { title: string }) => found.title)).toEqual(['No revision']);
    });

    test('updates a draft while it is pending, and never once it was decided', async () => {
      const user = await addUser(store);
      const [pending, dismissed] = [draftOf(user), draftOf(user)];
      await send({ drafts: [pending, dismissed] });
      await open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${dismissed.id}/dismiss`, headers: user.headers });
      const again = [pending, dismissed].map((draft) => ({ ...draft, hours: 2 }));
      expect((await send({ drafts: again })).body).toEqual({ signals_ingested: 0, drafts_created: 0 });
      const { drafts } = await read(user, 'drafts?status=all');
      expect(drafts.find((draft: { id: string }) => draft.id === pending.id)).toMatchObject({ hours: 2, version: 2, status: 'pending' });
      expect(drafts.find((draft: { id: string }) => draft.id === dismissed.id)).toMatchObject({
        hours: 1.25,
        version: 2,
        status: 'dismissed',
      });
    });

    test('in one call under one id counts one row, and the last wins', async () => {
      const user = await addUser(store);
      const [signal, draft] = [signalOf(user), draftOf(user)];
      const call = { signals: [signal, { ...signal, title: 'Last' }], drafts: [draft, { ...draft, hours: 3 }] };
      expect((await send(call)).body).toEqual({ signals_ingested: 1, drafts_created: 1 });
      expect((await read(user, 'signals')).signals[0].title).toBe('Last');
      expect((await read(user, 'drafts')).drafts[0].hours).toBe(3);
    });

    test('under one id for two users is two rows', async () => {
      const [one, two] = [await addUser(store), await addUser(store)];
      const id = randomUUID();
      expect((await send({ signals: [signalOf(one, { id }), signalOf(two, { id, title: 'Other' })] })).body.signals_ingested).toBe(2);
      expect((await read(one, 'signals')).signals[0].title).toBe('Moved a task');
    });
  });

  describe('item by item', () => {
    test.each([
      [{ id: '' }, 'invalid_item'],
      [{ id: 'x'.repeat(256) }, 'invalid_item'],
      [{ id: '..' }, 'invalid_item'],
      [{ source: undefined }, 'invalid_item'],
      [{ started_at: '2026-02-30T09:00:00Z' }, 'invalid_item'],
      [{ started_at: 1_773_133_200_000 }, 'invalid_item'],
      [{ duration_minutes: -1 }, 'invalid_item'],
      [{ metadata: '{' }, 'invalid_item'],
      [{ metadata: {} }, 'invalid_item'],
      [{ title: 'NUL \0' }, 'invalid_item'],
      [{ title: 'half \udc00' }, 'invalid_item'],
      [{ user_id: 'nobody' }, 'unknown_user'],
      [{ ended_at: '2026-03-10T08:59:59.999Z' }, 'ended_before_started'],
    ])('a signal with %j is refused as %s and its neighbours are stored', async (wrong, error) => {
      const user = await addUser(store);
      const bad = signalOf(user, wrong);
      const { status, body } = await send({ signals: [signalOf(user), bad, signalOf(user)] });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        signals_ingested: 2,
        rejected: [{ kind: 'signal', index: 1, id: bad.id, error, detail: expect.any(String) }],
      });
    });

    test.each([
      [{ date: '2026-02-29' }, 'invalid_item'],
      [{ hours: 0 }, 'invalid_item'],
      [{ hours: 24.5 }, 'invalid_item'],
      [{ billable: 2 }, 'invalid_item'],
      [{ signal_ids: '["a", 1]' }, 'invalid_item'],
      [{ signal_ids: '{}' }, 'invalid_item'],
      [{ match_confidence: 1.01 }, 'invalid_item'],
      [{ signal_count: 1.5 }, 'invalid_item'],
      [{ user_id: 'nobody' }, 'unknown_user'],
      [{ id: 'eng_0123' }, 'reserved_id'],
    ])('a draft with %j is refused as %s and its neighbours are stored', async (wrong, error) => {
      const user = await addUser(store);
      const { body } = await send({ signals: [signalOf(user)], drafts: [draftOf(user, wrong), draftOf(user)] });
      expect(body).toMatchObject({ signals_ingested: 1, drafts_created: 1, rejected: [{ kind: 'draft', index: 0, error }] });
    });

    test('infinite numbers and numbers as text are refused, not changed', async () => {
      const user = await addUser(store);
      const text = JSON.stringify({ drafts: [draftOf(user), draftOf(user)] }).replaceAll('"hours":1.25', '"hours":1e999');
      expect((await send(text)).body.rejected).toHaveLength(2);
    });

    test('a deactivated user is an unknown one', async () => {
      const user = await addUser(store);
      await store.db.updateTable('users').set({ deactivated_at: TEST_NOW }).where('id', '=', user.user_id).execute();
      expect((await send({ signals: [signalOf(user)] })).body.rejected[0].error).toBe('unknown_user');
    });
  });

  test('A token bound to users and sources stores nothing else', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    const bound = await addServiceToken(store, { created_by: user.user_id, user_ids: [user.user_id], sources: ['git'] });
    const { body } = await send(
      { signals: [signalOf(user, { source: 'git' }), signalOf(user), signalOf(other, { source: 'git' })], drafts: [draftOf(other)] },
      bound.headers,
    );
    expect(body).toMatchObject({
      signals_ingested: 1,
      drafts_created: 0,
      rejected: [
        { kind: 'signal', index: 1, error: 'source_not_allowed' },
        { kind: 'signal', index: 2, error: 'user_not_allowed' },
        { kind: 'draft', index: 0, error: 'user_not_allowed' },
      ],
    });
  });

  test('A token bound to sources touches no other source’s signals, nor drafts that name such or none', async () => {
    const user = await addUser(store);
    const bound = await addServiceToken(store, { created_by: user.user_id, sources: ['git'] });
    const [meeting, commit] = [signalOf(user, { source: 'google_calendar' }), signalOf(user, { source: 'git' })];
    const sentByOther = draftOf(user, { signal_ids: JSON.stringify([meeting.id]) });
    await send({ signals: [meeting], drafts: [sentByOther] });
    const names = (...ids: string[]) => ({ signal_ids: JSON.stringify(ids) });
    const drafts = [
      draftOf(user, names(commit.id)),
      draftOf(user, names(commit.id, meeting.id)),
      draftOf(user, names()),
      draftOf(user, names('not-there-yet')),
      { ...sentByOther, ...names(commit.id) },
    ];
    const { body } = await send(
      { signals: [{ ...meeting, source: 'git', metadata: '{"status":"cancelled"}' }, commit], drafts },
      bound.headers,
    );
    expect(body).toMatchObject({ signals_ingested: 1, drafts_created: 1 });
    const refused = body.rejected.map(({ kind, index, error }: { kind: string; index: number; error: string }) => [kind, index, error]);
    expect(refused).toEqual([['signal', 0, 'source_not_allowed'], ...[1, 2, 3, 4].map((index) => ['draft', index, 'source_not_allowed'])]);
    expect((await read(user, 'signals?source=google_calendar')).signals).toEqual([
      expect.objectContaining({ id: meeting.id, metadata: null }),
    ]);
  });

  test('With Prefer: wait the drafts of one’s own users are there, and those of users a token may not speak for still wait', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    const bound = await addServiceToken(store, { created_by: user.user_id, user_ids: [user.user_id] });
    for (const { headers } of [user, other]) {
      await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers, payload: { enabled: 1 } });
    }
    await send({ signals: [signalOf(other)] });
    const response = await open.app.inject({
      method: 'POST',
      url: INGEST,
      headers: { ...bound.headers, prefer: 'respond-async, wait=10' },
      payload: { signals: [signalOf(user), signalOf(other)] },
    });
    expect(response.headers['preference-applied']).toBe('wait');
    expect((await read(user, 'drafts')).drafts).toHaveLength(1);
    expect((await read(other, 'drafts')).drafts).toEqual([]);
  });

  test('With Prefer: wait a day that could not be drafted is not said to be', async () => {
    const user = await addUser(store);
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload: { enabled: 1 } });
    await store.db.updateTable('preferences').set({ custom_rules: '{' }).where('user_id', '=', user.user_id).execute();
    const payload = { signals: [signalOf(user)] };
    const response = await open.app.inject({ method: 'POST', url: INGEST, headers: { ...agent, prefer: 'wait' }, payload });
    expect([response.statusCode, response.headers['preference-applied']]).toEqual([200, undefined]);
  });

  test('Takes the token as a bearer too, prefers X-Service-Token, and refuses everyone else', async () => {
    const user = await addUser(store);
    const authorization = `Bearer ${agent['x-service-token']}`;
    expect((await send({}, { authorization })).status).toBe(200);
    expect((await send({}, { 'x-service-token': 'wrong', authorization })).status).toBe(401);
    expect((await send({}, {})).status).toBe(401);
    expect((await send({}, user.headers)).status).toBe(401);
    await store.db.updateTable('service_tokens').set({ revoked_at: TEST_NOW }).where('created_by', '=', user.user_id).execute();
    const revoked = await addServiceToken(store, { created_by: user.user_id });
    await store.db.updateTable('service_tokens').set({ revoked_at: TEST_NOW }).where('id', '=', revoked.service_token_id).execute();
    expect((await send({}, revoked.headers)).status).toBe(401);
  });

  test('Takes 10,000 items, and 413 beyond, storing nothing', async () => {
    const user = await addUser(store);
    const signals = Array.from({ length: 10_000 }, (_, index) => signalOf(user, { id: `many-${index}` }));
    expect(await send({ signals: [...signals, signalOf(user)] })).toMatchObject({ status: 413, body: { error: 'too_many_items' } });
    expect((await read(user, 'signals')).signals).toEqual([]);
    expect((await send({ signals })).body).toEqual({ signals_ingested: 10_000, drafts_created: 0 });
    expect((await read(user, 'signals')).signals).toHaveLength(200);
  });

  test('A body over 16 MiB is 413', async () => {
    expect(await send(JSON.stringify({ signals: [{ title: 'x'.repeat(16 * 1_048_576) }] }))).toMatchObject({
      status: 413,
      body: { error: 'body_too_large' },
    });
  });

  test('A draft without a billable flag takes the budget’s', async () => {
    const user = await addUser(store);
    const [billable, internal] = [await addBudget(store, { billable: 1 }), await addBudget(store, { billable: 0 })];
    const given = { billable: undefined };
    await send({
      drafts: [draftOf(user, { ...given, budget_id: billable }), draftOf(user, { ...given, budget_id: internal }), draftOf(user, given)],
    });
    const { drafts } = await read(user, 'drafts');
    const flagOf = (budget: string | null) => drafts.find((draft: { budget_id: string | null }) => draft.budget_id === budget).billable;
    expect([flagOf(billable), flagOf(internal), flagOf(null)]).toEqual([1, 0, 0]);
  });

  test('Duplicate keys: the last wins; __proto__ and constructor are dropped', async () => {
    const user = await addUser(store);
    const [id, extra] = [randomUUID(), '"__proto__":{"source":"evil"},"constructor":{"prototype":{"x":1}}'];
    const text = `{"signals":[{"id":"first","id":"${id}","user_id":"${user.user_id}","source":"a","source":"b","source_id":"","signal_type":"t",${extra}}]}`;
    expect((await send(text)).body).toEqual({ signals_ingested: 1, drafts_created: 0 });
    expect((await read(user, 'signals')).signals[0]).toMatchObject({ id, source: 'b' });
  });

  test('Asks for the touched days to be drafted, where a signal was and where it is now', async () => {
    const user = await addUser(store, { time_zone: 'Australia/Sydney' });
    const signal = signalOf(user, { started_at: '2026-03-10T13:30:00Z', ended_at: '2026-03-10T14:00:00Z' });
    async function waiting() {
      const rows = await store.db.selectFrom('drafting_days').select('date').where('user_id', '=', user.user_id).orderBy('date').execute();
      return rows.map((row) => row.date);
    }
    await send({ signals: [signal] });
    expect(await waiting()).toEqual(['2026-03-11']);
    await store.db.deleteFrom('drafting_days').where('user_id', '=', user.user_id).execute();
    await send({ signals: [{ ...signal, started_at: '2026-03-12T01:00:00Z', ended_at: '2026-03-12T02:00:00Z' }] });
    expect(await waiting()).toEqual(['2026-03-11', '2026-03-12']);
  });
});
