import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '#operations/context.ts';
import { issueSetUpLink } from '#operations/identity/issue-set-up-link.ts';
import { setUpStore } from '#operations/identity/set-up-store.ts';
import { addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOn, describeOnEachDatabase, POSTGRESQL } from '#test/databases.ts';
import { call, freshAddress, signInOverHttp, TEST_PASSWORD } from '#test/identity.ts';

const RACERS = 8;
const ROUNDS = 5;
const DAY_MS = 86_400_000;
const FIRST = { email: 'first@example.com', name: 'First', password: TEST_PASSWORD };

describeOnEachDatabase('Setting up an empty store', (store) => {
  let open: TestApp;
  let system: Context;
  beforeAll(async () => {
    open = await openTestApp(store);
    system = { ...open.server, caller: { kind: 'system' }, operationId: 'set-up' };
  });
  afterAll(() => open.app.close());
  beforeEach(() => emptyStore(store.db));

  const setUp = (payload: object) => call(open, 'POST', '/api/set-up', { payload, from: freshAddress() });
  const freshLink = async () => (await issueSetUpLink(system))?.link_token ?? '';

  test('by the link of the start makes an executive and signs them in', async () => {
    const link = await issueSetUpLink(system);
    expect(link).toMatchObject({ path: `/set-up#${link?.link_token}`, expires_at: TEST_NOW + DAY_MS });
    const { status, body, cookie } = await setUp({ ...FIRST, link_token: link?.link_token, time_zone: 'Europe/Berlin' });
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ email: FIRST.email, access_level: 'executive', time_zone: 'Europe/Berlin', is_sample: 0 });
    expect(body.permissions).toContainEqual({ tool: 'users', can_view: 1, can_update: 1, can_manage: 1 });
    expect((await call(open, 'GET', '/api/me', { headers: { cookie: cookie ?? '' } })).status).toBe(200);
    await signInOverHttp(open, FIRST);
  });

  test('gives no link, and takes none, once there is a user', async () => {
    const link_token = await freshLink();
    await addUser(store);
    expect(await issueSetUpLink(system)).toBeNull();
    const { status, body } = await setUp({ ...FIRST, link_token });
    expect([status, body.error]).toEqual([409, 'already_set_up']);
  });

  test('refuses a link that was replaced, is a day old, or never was', async () => {
    const replaced = await freshLink();
    const current = await freshLink();
    for (const link_token of [replaced, 'daybook_link_never', ''])
      expect((await setUp({ ...FIRST, link_token })).body.error).toBe('link_expired');
    open.clock.now = TEST_NOW + DAY_MS;
    expect((await setUp({ ...FIRST, link_token: current })).status).toBe(410);
    open.clock.now = TEST_NOW;
    expect((await setUp({ ...FIRST, link_token: current })).status).toBe(200);
  });

  test('by a link that says beforehand whether it works, as often as it is asked', async () => {
    const check = (link_token: string) => call(open, 'POST', '/api/links/check', { payload: { purpose: 'set_up', link_token } });
    const replaced = await freshLink();
    const link_token = await freshLink();
    for (let times = 0; times < 2; times++) expect((await check(link_token)).body).toEqual({ ok: true });
    for (const other of [replaced, 'daybook_link_never', '']) expect((await check(other)).body.error).toBe('link_expired');
    open.clock.now = TEST_NOW + DAY_MS;
    expect((await check(link_token)).status).toBe(410);
    open.clock.now = TEST_NOW;
    expect((await setUp({ ...FIRST, link_token })).status).toBe(200);
    const used = await check(link_token);
    expect([used.status, used.body.error]).toEqual([409, 'already_set_up']);
  });

  test('refuses bad input before anything is made', async () => {
    const link_token = await freshLink();
    for (const wrong of [{ email: 'x' }, { password: 'short' }, { time_zone: 'Mars/Olympus' }, { name: '' }]) {
      expect((await setUp({ ...FIRST, link_token, ...wrong })).body.errors[0].path).toBe(Object.keys(wrong)[0]);
    }
    expect((await setUp({ ...FIRST, link_token })).status).toBe(200);
  });

  test('by machine gives an API token and an unbound service token, once', async () => {
    const link_token = await freshLink();
    const made = await setUpStore(system, { ...FIRST, access_level: 'executive' });
    const me = await call(open, 'GET', '/api/me', { headers: { authorization: `Bearer ${made.api_token}` } });
    expect(me.body.user).toMatchObject({ id: made.user_id, access_level: 'executive', time_zone: 'UTC' });
    const current = await call(open, 'GET', '/api/service-tokens/current', { headers: { 'x-service-token': made.service_token } });
    expect(current.body).toMatchObject({
      service_token: { name: 'set-up', user_ids: null, sources: null, created_by: made.user_id },
      users: [],
    });
    await signInOverHttp(open, FIRST);
    await expect(setUpStore(system, { ...FIRST, access_level: 'executive' })).rejects.toMatchObject({ code: 'already_set_up' });
    expect((await setUp({ ...FIRST, link_token })).status).toBe(409);
  });

  test('by machine makes nobody but an executive', async () => {
    await expect(setUpStore(system, { ...FIRST, access_level: 'lead' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describeOn(POSTGRESQL, 'Eight racers over an empty store', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('one sets it up, the others are told that it is', async () => {
    const system: Context = { ...open.server, caller: { kind: 'system' }, operationId: 'set-up' };
    for (let round = 0; round < ROUNDS; round += 1) {
      await emptyStore(store.db);
      const link_token = (await issueSetUpLink(system))?.link_token;
      const answers = await Promise.all(
        Array.from({ length: RACERS }, (_, racer) =>
          call(open, 'POST', '/api/set-up', {
            payload: { ...FIRST, email: `racer-${racer}@example.com`, link_token },
            from: freshAddress(),
          }),
        ),
      );
      expect(answers.map(({ status, body }) => body.error ?? status).sort()).toEqual([200, ...Array(RACERS - 1).fill('already_set_up')]);
      expect(await store.db.selectFrom('users').selectAll().execute()).toHaveLength(1);
    }
  });
});

async function emptyStore(db: Context['db']): Promise<void> {
  for (const table of ['sessions', 'one_time_links', 'api_tokens', 'service_tokens', 'user_time_zones', 'users'] as const)
    await db.deleteFrom(table).execute();
}
