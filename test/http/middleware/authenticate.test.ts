import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, signInOverHttp } from '#test/identity.ts';

const WRONG = { authorization: 'Bearer daybook_api_wrong' };

describeOnEachDatabase('Identity at the door', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const me = (headers: Record<string, string>, from: string) => call(open, 'GET', '/api/me', { headers, from });

  test('a hundred wrong tokens a minute are 401, more are 429, and a right one always passes', async () => {
    const [user, from] = [await addUser(store), freshAddress()];
    const agent = await addServiceToken(store, { created_by: user.user_id });
    for (let attempt = 1; attempt <= 100; attempt += 1) expect((await me(WRONG, from)).status).toBe(401);
    const refused = await me(WRONG, from);
    expect([refused.status, refused.headers['retry-after'], refused.headers['ratelimit']]).toEqual([429, '60', '"wrong-tokens";r=0;t=60']);
    const ingest = (headers: Record<string, string>) => call(open, 'POST', '/api/auto-tracking/ingest', { headers, payload: {}, from });
    expect((await ingest({ 'x-service-token': 'daybook_svc_wrong' })).status).toBe(429);
    expect((await me(user.headers, from)).status).toBe(200);
    expect((await ingest(agent.headers)).status).toBe(200);
    expect((await me(WRONG, freshAddress())).status).toBe(401);

    open.clock.now = TEST_NOW + 60_000;
    expect((await me(WRONG, from)).status).toBe(401);
    open.clock.now = TEST_NOW;
  });

  test('a deactivated user is nobody, even with a credential that was never revoked', async () => {
    const person = await addPerson(store);
    const session = await signInOverHttp(open, person);
    await store.db.updateTable('users').set({ deactivated_at: TEST_NOW }).where('id', '=', person.user_id).execute();
    for (const headers of [session, person.headers]) expect((await me(headers, freshAddress())).status).toBe(401);
  });

  test('calls without any credential are no guesses', async () => {
    const from = freshAddress();
    for (let attempt = 1; attempt <= 101; attempt += 1) expect((await me({}, from)).status).toBe(401);
    expect((await me(WRONG, from)).status).toBe(401);
  });

  test('a revoked, an expired and a mistyped token are answered alike', async () => {
    const [revoked, expired, user] = [await addUser(store), await addUser(store), await addUser(store)];
    await store.db.updateTable('api_tokens').set({ revoked_at: TEST_NOW }).where('user_id', '=', revoked.user_id).execute();
    await store.db.updateTable('api_tokens').set({ expires_at: TEST_NOW }).where('user_id', '=', expired.user_id).execute();
    const mistyped = { authorization: `${user.headers.authorization.slice(0, -1)}!` };
    const answers = await Promise.all([revoked.headers, expired.headers, mistyped].map((headers) => me(headers, freshAddress())));
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, instance: null }).toEqual({ ...answers[0]?.body, instance: null });
    }
  });
});
