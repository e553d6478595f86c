import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, signInOverHttp } from '#test/identity.ts';

const TOKENS = '/api/service-tokens';
const NOTHING_SENT = { items_received: 0, items_stored: 0, items_refused: 0, last_refused_at: null, refusals: [] };

describeOnEachDatabase('Service tokens over HTTP', (store) => {
  let open: TestApp;
  let boss: TestUser;
  let head: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    boss = await addUser(store, { access_level: 'executive' });
    head = await addUser(store, { access_level: 'head' });
  });
  afterAll(() => open.app.close());

  const issue = (as: TestUser, payload: object) => call(open, 'POST', TOKENS, { headers: as.headers, payload });
  const revoke = (as: TestUser, id: string) => call(open, 'DELETE', `${TOKENS}/${id}`, { headers: as.headers });
  const idsFor = async (as: TestUser) =>
    (await call(open, 'GET', TOKENS, { headers: as.headers })).body.service_tokens.map(({ id }: { id: string }) => id);
  const ingest = (token: string) =>
    call(open, 'POST', '/api/auto-tracking/ingest', { headers: { 'x-service-token': token }, payload: { signals: [] } });

  test('are shown once, work, are listed with their last use, and are kept as hashes', async () => {
    const user = await addUser(store);
    const { status, body } = await issue(boss, { name: 'calendar agent', user_ids: [user.user_id, user.user_id], sources: ['ical'] });
    expect(status).toBe(200);
    expect(body.token).toMatch(/^daybook_svc_/);
    expect(body.service_token).toMatchObject({ user_ids: [user.user_id], sources: ['ical'], created_by: boss.user_id, last_used_at: null });
    expect((await ingest(body.token)).status).toBe(200);
    const listed = await call(open, 'GET', TOKENS, { headers: boss.headers });
    expect(listed.body.service_tokens[0]).toEqual({ ...body.service_token, ...NOTHING_SENT, last_used_at: '2026-03-10T12:00:00.000Z' });
    const stored = JSON.stringify(await store.db.selectFrom('service_tokens').selectAll().execute());
    for (const text of [stored, JSON.stringify(listed.body)]) expect(text).not.toContain(body.token);
  });

  test('are listed page by page', async () => {
    const employee = await addUser(store);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.unshift((await issue(employee, { name: 'laptop', user_ids: [employee.user_id] })).body.service_token.id);
    const page = (query: string) => call(open, 'GET', `${TOKENS}?${query}`, { headers: employee.headers });
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.body.next_cursor}`);
    expect([...first.body.service_tokens, ...second.body.service_tokens].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect([first.headers['link'], second.body.next_cursor]).toEqual([
      `<${TOKENS}?limit=2&cursor=${first.body.next_cursor}>; rel="next"`,
      null,
    ]);
  });

  test('revoked are refused at once and stay listed', async () => {
    const { body } = await issue(boss, { name: 'short-lived' });
    expect(body.service_token).toMatchObject({ user_ids: null, sources: null });
    expect((await revoke(boss, body.service_token.id)).body).toEqual({ ok: true });
    expect((await ingest(body.token)).status).toBe(401);
    expect((await revoke(boss, body.service_token.id)).status).toBe(200);
    expect(await idsFor(boss)).toContain(body.service_token.id);
  });

  describe('for oneself', () => {
    test('anyone who keeps time may issue one, list it and revoke it', async () => {
      const employee = await addUser(store);
      const { status, body } = await issue(employee, { name: 'my laptop', user_ids: [employee.user_id] });
      expect(status).toBe(200);
      expect(await idsFor(employee)).toEqual([body.service_token.id]);
      expect((await revoke(employee, body.service_token.id)).status).toBe(200);
    });

    test('one that someone else issued is one’s own as well', async () => {
      const employee = await addUser(store);
      const { body } = await issue(boss, { name: 'for them', user_ids: [employee.user_id] });
      expect(await idsFor(employee)).toEqual([body.service_token.id]);
      expect((await revoke(employee, body.service_token.id)).status).toBe(200);
    });

    test('nobody without tokens / update issues any other, heads included', async () => {
      const [employee, colleague] = [await addUser(store), await addUser(store)];
      for (const user_ids of [undefined, null, [colleague.user_id], [employee.user_id, colleague.user_id]]) {
        expect((await issue(employee, { name: 'mine', user_ids })).status).toBe(403);
      }
      expect((await issue(head, { name: 'all' })).status).toBe(403);
      expect((await issue(head, { name: 'mine', user_ids: [head.user_id] })).status).toBe(200);
    });
  });

  test('of others are unknown to whoever may not see them, and forbidden to who may only look', async () => {
    const employee = await addUser(store);
    const { service_token_id: id } = await addServiceToken(store, { created_by: boss.user_id, user_ids: [employee.user_id, boss.user_id] });
    const [foreign, unknown] = [await revoke(employee, id), await revoke(employee, 'never')];
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: null }).toEqual({ ...unknown.body, instance: null });
    expect(await idsFor(employee)).toEqual([]);
    expect(await idsFor(head)).toContain(id);
    expect((await revoke(head, id)).status).toBe(403);
    expect((await revoke(boss, id)).status).toBe(200);
  });

  test.each([
    ['user_ids.1', (id: string) => ({ name: 'x', user_ids: [id, 'nobody'] })],
    ['user_ids', () => ({ name: 'x', user_ids: [] })],
    ['sources', () => ({ name: 'x', sources: [] })],
    ['sources.0', () => ({ name: 'x', sources: [''] })],
    ['name', () => ({ name: ' ' })],
  ])('name %s as what is wrong', async (path, payload) => {
    const { status, body } = await issue(boss, payload(boss.user_id));
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  test('tell an agent whom it speaks for, active ones only, and whether they switched auto-tracking on', async () => {
    const [on, off, gone] = [await addUser(store), await addUser(store), await addUser(store)];
    await call(open, 'PUT', '/api/auto-tracking/preferences', { headers: on.headers, payload: { enabled: 1 } });
    await call(open, 'POST', `/api/users/${gone.user_id}/deactivate`, { headers: boss.headers });
    const user_ids = [gone, off, on].map(({ user_id }) => user_id);
    const { headers, service_token_id } = await addServiceToken(store, { created_by: boss.user_id, user_ids });
    const { status, body } = await call(open, 'GET', `${TOKENS}/current`, { headers });
    expect(status).toBe(200);
    expect(body.service_token).toMatchObject({ id: service_token_id, user_ids });
    expect(body.users).toEqual([
      { user_id: on.user_id, enabled: 1 },
      { user_id: off.user_id, enabled: 0 },
    ]);
    expect((await call(open, 'GET', `${TOKENS}/current`, { headers: boss.headers })).status).toBe(401);
  });

  describe('the two kinds of caller', () => {
    test('a service token is refused where users go, in either header', async () => {
      const { token } = await addServiceToken(store, { created_by: boss.user_id });
      for (const headers of [{ authorization: `Bearer ${token}` }, { 'x-service-token': token }] as Record<string, string>[]) {
        for (const url of ['/api/me', '/api/users', TOKENS, '/api/auto-tracking/drafts']) {
          expect((await call(open, 'GET', url, { headers })).status).toBe(401);
        }
      }
    });

    test('a user’s session and API token are refused on ingest, whoever they are', async () => {
      const executive = await addPerson(store, { access_level: 'executive' });
      const session = await signInOverHttp(open, executive);
      const tries: Record<string, string>[] = [session, executive.headers, { 'x-service-token': executive.api_token }];
      for (const headers of tries) {
        expect((await call(open, 'POST', '/api/auto-tracking/ingest', { headers, payload: { signals: [] } })).status).toBe(401);
      }
    });
  });
});
