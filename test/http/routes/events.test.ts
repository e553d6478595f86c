import { setTimeout } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { saveDrafts } from '#db/drafts.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { addServiceToken, addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { type EventStream, listenOnFreePort, openEventStream } from '#test/event-stream.ts';
import { addPerson, call, signInOverHttp } from '#test/identity.ts';
import { countListeners } from '#test/listeners.ts';
import { addTimeEntry } from '#test/time-entries.ts';

/** Long enough for what should not come to have come. */
const SILENCE_MS = 400;

describeOnEachDatabase('Live changes', (store) => {
  let open: TestApp;
  let origin: string;
  beforeAll(async () => {
    open = await openTestApp(store);
    origin = await listenOnFreePort(open);
  });
  afterAll(() => open.app.close());

  function systemContext(): Context {
    return { ...open.server, operationId: v7(), caller: { kind: 'system' } };
  }

  test('start with the present state, as an event stream that no proxy holds back or keeps', async () => {
    const user = await addUser(store);
    await addDraft(store, { user_id: user.user_id });
    const stream = await openEventStream(origin, user.headers);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toBe('no-store');
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    expect(await stream.next()).toEqual({ event: 'changed', data: { nouns: [], pending_count: 1 } });
  });

  test('of one’s own come on each of one’s connections, with the new count, and another user hears nothing', async () => {
    const [user, other] = [await addUser(store), await addUser(store)];
    const draft = await addDraft(store, { user_id: user.user_id });
    const streams = [await openEventStream(origin, user.headers), await openEventStream(origin, user.headers)];
    const others = await openEventStream(origin, other.headers);
    for (const stream of [...streams, others]) await stream.next();
    await call(open, 'POST', `/api/auto-tracking/drafts/${draft.id}/accept`, { headers: user.headers });
    for (const stream of streams) {
      expect(await stream.next()).toEqual({ event: 'changed', data: { nouns: ['drafts', 'time_entries'], pending_count: 0 } });
    }
    expect(await others.next(SILENCE_MS)).toBeUndefined();
  });

  test('of preferences, settings and private patterns are told as preferences, and sent signals as signals', async () => {
    const user = await addUser(store);
    const agent = await addServiceToken(store, { created_by: user.user_id });
    const stream = await openEventStream(origin, user.headers);
    await stream.next();
    await call(open, 'PUT', '/api/auto-tracking/preferences', { headers: user.headers, payload: { default_rounding: '6min' } });
    expect((await stream.next())?.data.nouns).toEqual(['preferences']);
    const signal = {
      id: 's',
      user_id: user.user_id,
      source: 'git',
      source_id: 's',
      signal_type: 'commit',
      started_at: '2026-03-10T09:00:00Z',
    };
    await call(open, 'POST', '/api/auto-tracking/ingest', { headers: agent.headers, payload: { signals: [signal] } });
    expect((await stream.next())?.data.nouns).toEqual(['drafts', 'signals']);
  });

  test('of users are told to whoever sees them and to the user, and those who approve read again whose entries wait', async () => {
    const [executive, head] = [await addUser(store, { access_level: 'executive' }), await addUser(store, { access_level: 'head' })];
    const [manager, changed] = [await addUser(store, { access_level: 'manager' }), await addUser(store)];
    const listeners = { executive, head, manager, changed, 'another employee': await addUser(store) };
    async function toldBy(change: () => Promise<{ status: number }>, hearing: readonly string[]) {
      const streams = await Promise.all(
        Object.entries(listeners).map(async ([name, user]) => [name, await openEventStream(origin, user.headers)] as const),
      );
      for (const [, stream] of streams) await stream.next();
      expect((await change()).status).toBe(200);
      const told = await Promise.all(streams.map(async ([name, stream]) => [name, await heardOn(stream, hearing.includes(name))]));
      for (const [, stream] of streams) stream.leave();
      return Object.fromEntries(told);
    }
    const { headers } = executive;
    const seen = { executive: ['approvals', 'users'], head: ['approvals', 'users'], manager: ['approvals'], 'another employee': [] };
    const seeing = ['executive', 'head', 'manager'];
    const renamed = () => call(open, 'PATCH', `/api/users/${changed.user_id}`, { headers, payload: { name: 'Renamed' } });
    expect(await toldBy(renamed, [...seeing, 'changed'])).toEqual({ ...seen, changed: ['users'] });
    const payload = { name: 'New', email: `${v7()}@example.com`, access_level: 'employee' };
    expect(await toldBy(() => call(open, 'POST', '/api/users', { headers, payload }), seeing)).toEqual({ ...seen, changed: [] });
    // The user's own stream has ended by then.
    const gone = await toldBy(() => call(open, 'POST', `/api/users/${changed.user_id}/deactivate`, { headers }), seeing);
    expect(gone).toMatchObject(seen);
  });

  test('of permissions are told to whoever sees users', async () => {
    const [executive, head] = [await addUser(store, { access_level: 'executive' }), await addUser(store, { access_level: 'head' })];
    const streams = [head, await addUser(store, { access_level: 'manager' })].map(({ headers }) => openEventStream(origin, headers));
    const [seeing, blind] = (await Promise.all(streams)) as [Awaited<(typeof streams)[0]>, Awaited<(typeof streams)[0]>];
    for (const stream of [seeing, blind]) await stream.next();
    const payload = { can_view: 1, can_update: 1, can_manage: 0 };
    const path = '/api/tool-permissions/budgets/lead';
    expect((await call(open, 'PUT', path, { headers: executive.headers, payload })).status).toBe(200);
    expect((await seeing.next())?.data.nouns).toEqual(['tool_permissions']);
    expect(await blind.next(SILENCE_MS)).toBeUndefined();
  });

  test('of tokens are told to their owner, and of service tokens to whoever sees all; what agents send with them is not', async () => {
    const [head, owner, other] = [await addUser(store, { access_level: 'head' }), await addUser(store), await addUser(store)];
    const streams = await Promise.all([head, owner, other].map(({ headers }) => openEventStream(origin, headers)));
    const [heads, own, others] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
    for (const stream of streams) await stream.next();
    const { headers } = owner;
    const made = await call(open, 'POST', '/api/me/api-tokens', { headers, payload: { name: 'Script', expires_at: null } });
    expect((await own.next())?.data.nouns).toEqual(['api_tokens']);
    await call(open, 'DELETE', `/api/me/api-tokens/${made.body.api_token.id}`, { headers });
    expect((await own.next())?.data.nouns).toEqual(['api_tokens']);
    expect(await heads.next(SILENCE_MS)).toBeUndefined();

    const issued = await call(open, 'POST', '/api/service-tokens', { headers, payload: { name: 'Agent', user_ids: [owner.user_id] } });
    for (const stream of [heads, own]) expect((await stream.next())?.data.nouns).toEqual(['service_tokens']);
    const agent = { headers: { 'x-service-token': issued.body.token }, payload: { signals: [{ user_id: owner.user_id, source: '' }] } };
    await call(open, 'POST', '/api/auto-tracking/ingest', agent);
    for (const stream of streams) expect(await stream.next(SILENCE_MS)).toBeUndefined();
    await call(open, 'DELETE', `/api/service-tokens/${issued.body.service_token.id}`, { headers });
    for (const stream of [heads, own]) expect((await stream.next())?.data.nouns).toEqual(['service_tokens']);
    expect(await others.next(SILENCE_MS)).toBeUndefined();
  });

  test('of the catalogue are told to everybody', async () => {
    const [executive, employee] = [await addUser(store, { access_level: 'executive' }), await addUser(store)];
    const stream = await openEventStream(origin, employee.headers);
    await stream.next();
    await call(open, 'POST', '/api/budgets', { headers: executive.headers, payload: { name: 'Shop' } });
    expect((await stream.next())?.data.nouns).toEqual(['catalogue']);
  });

  test('of other people’s time are approvals to those who see it, and nothing to the rest', async () => {
    const manager = await addUser(store, { access_level: 'manager' });
    const report = await addUser(store, { manager_id: manager.user_id });
    const listeners = {
      manager,
      executive: await addUser(store, { access_level: 'executive' }),
      'another manager': await addUser(store, { access_level: 'manager' }),
      lead: await addUser(store, { access_level: 'lead' }),
    };
    const streams = new Map(
      await Promise.all(
        Object.entries(listeners).map(async ([name, user]) => [name, await openEventStream(origin, user.headers)] as const),
      ),
    );
    for (const stream of streams.values()) await stream.next();
    await call(open, 'POST', '/api/time-entries', { headers: report.headers, payload: { date: '2026-03-10', hours: 1 } });
    for (const name of ['manager', 'executive']) expect((await streams.get(name)?.next())?.data.nouns).toEqual(['approvals']);
    for (const name of ['another manager', 'lead']) expect(await streams.get(name)?.next(SILENCE_MS)).toBeUndefined();
  });

  test('of another’s decision are told to the owner as their time entries', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const owner = await addUser(store);
    const entry = await addTimeEntry(store, { user_id: owner.user_id });
    const stream = await openEventStream(origin, owner.headers);
    await stream.next();
    await call(open, 'POST', `/api/time-entries/${entry.id}/approve`, { headers: executive.headers, payload: {} });
    expect((await stream.next())?.data.nouns).toEqual(['time_entries']);
  });

  test('that are rolled back are never told, and none before its transaction is committed', async () => {
    const user = await addUser(store);
    const draft = await addDraft(store, { user_id: user.user_id });
    const stream = await openEventStream(origin, user.headers);
    await stream.next();
    const ctx = systemContext();
    const failing = inTransaction(ctx, async (ctx) => {
      await saveDrafts(ctx, [{ ...draft, hours: 3 }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await stream.next(SILENCE_MS)).toBeUndefined();
    let committed = false;
    await inTransaction(ctx, async (ctx) => {
      await saveDrafts(ctx, [{ ...draft, hours: 3 }]);
      expect(await stream.next(SILENCE_MS)).toBeUndefined();
      committed = true;
    });
    expect(await stream.next()).toMatchObject({ data: { nouns: ['drafts'] } });
    expect(committed).toBe(true);
  });

  test('in a burst are told at most four times a second, and the last one is never lost', async () => {
    const user = await addUser(store);
    const stream = await openEventStream(origin, user.headers);
    await stream.next();
    const startedAt = Date.now();
    while (Date.now() - startedAt < 1_000) {
      await addDraft(store, { user_id: user.user_id });
      await setTimeout(5);
    }
    const last = (await call(open, 'GET', '/api/auto-tracking/drafts/pending-count', { headers: user.headers })).body.pending_count;
    const counts: number[] = [];
    for (let event = await stream.next(SILENCE_MS); event; event = await stream.next(SILENCE_MS))
      counts.push(Number(event.data.pending_count));
    expect(counts.length).toBeLessThanOrEqual(6);
    expect(counts.at(-1)).toBe(last);
  });

  test('end at sign-out, and only those of that session', async () => {
    const person = await addPerson(store);
    const [leaving, staying] = [await signInOverHttp(open, person), await signInOverHttp(open, person)];
    const [left, stayed] = [await openEventStream(origin, leaving), await openEventStream(origin, staying)];
    await left.next();
    await stayed.next();
    await call(open, 'POST', '/api/auth/sign-out', { headers: leaving });
    expect(await left.next()).toEqual({ event: 'end', data: { reason: 'access_changed' } });
    await left.ended;
    expect(await stayed.next(SILENCE_MS)).toBeUndefined();
  });

  test('end when the token is revoked, the user deactivated or given another level, or their level’s permissions change', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const people = [await addUser(store), await addUser(store), await addUser(store), await addUser(store, { access_level: 'lead' })];
    const [revoked, deactivated, promoted] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const streams = await Promise.all(people.map((user) => openEventStream(origin, user.headers)));
    for (const stream of streams) await stream.next();
    const headers = revoked.headers;
    const [token] = (await call(open, 'GET', '/api/me/api-tokens', { headers })).body.api_tokens;
    await call(open, 'DELETE', `/api/me/api-tokens/${token.id}`, { headers });
    await call(open, 'POST', `/api/users/${deactivated.user_id}/deactivate`, { headers: executive.headers });
    await call(open, 'PATCH', `/api/users/${promoted.user_id}`, { headers: executive.headers, payload: { access_level: 'head' } });
    const permission = { can_view: 1, can_update: 1, can_manage: 1 };
    const changed = await call(open, 'PUT', '/api/tool-permissions/budgets/lead', { headers: executive.headers, payload: permission });
    expect(changed.status).toBe(200);
    for (const stream of streams) expect(await stream.next()).toEqual({ event: 'end', data: { reason: 'access_changed' } });
    await Promise.all(streams.map((stream) => stream.ended));
  });

  test('of one user come on twenty connections at most: the oldest makes room', async () => {
    const user = await addUser(store);
    const oldest = await openEventStream(origin, user.headers);
    await oldest.next();
    for (let more = 0; more < 20; more++) await openEventStream(origin, user.headers);
    expect(await oldest.next()).toEqual({ event: 'end', data: { reason: 'replaced' } });
    await oldest.ended;
  });

  test('are for signed-in users alone', async () => {
    expect((await call(open, 'GET', '/api/events')).status).toBe(401);
    const agent = await addServiceToken(store, { created_by: (await addUser(store)).user_id });
    expect((await call(open, 'GET', '/api/events', { headers: agent.headers })).status).toBe(401);
  });

  test('are listened to no more as soon as the connection has gone', async () => {
    const { listening, engine } = countListeners(store);
    const leaving = await openTestApp({ ...store, engine });
    onTestFinished(() => leaving.app.close());
    const stream = await openEventStream(await listenOnFreePort(leaving), (await addUser(store)).headers);
    await stream.next();
    expect(listening()).toBe(1);
    stream.leave();
    await expect.poll(listening, { timeout: 3_000 }).toBe(0);
  });

  test('hold up no shutdown', async () => {
    const closing = await openTestApp(store);
    const user = await addUser(store);
    const stream = await openEventStream(await listenOnFreePort(closing), user.headers);
    await stream.next();
    const startedAt = Date.now();
    await closing.app.close();
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(await stream.next()).toEqual({ event: 'end', data: { reason: 'shutting_down' } });
  });
});

/** The nouns of what comes next, where something must; else what has come within the silence. */
async function heardOn(stream: EventStream, isHearing: boolean): Promise<readonly string[]> {
  const event = await (isHearing ? stream.next() : stream.next(SILENCE_MS));
  return event?.data.nouns?.toSorted() ?? [];
}
