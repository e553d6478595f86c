import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSignInAttempt } from '#operations/identity/guess-limits.ts';
import { openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, signInOverHttp } from '#test/identity.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describeOnEachDatabase('Signing in over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const signIn = (email: string, password: string, from = freshAddress()) =>
    call(open, 'POST', '/api/auth/sign-in', { payload: { email, password }, from });

  test('answers the user with permissions and sets a session that works', async () => {
    const person = await addPerson(store, { access_level: 'lead', time_zone: 'Europe/Berlin' });
    const { status, body, cookie } = await signIn(` ${person.email.toUpperCase()} `, person.password);
    expect(status).toBe(200);
    expect(body.user).toMatchObject({
      id: person.user_id,
      email: person.email,
      access_level: 'lead',
      time_zone: 'Europe/Berlin',
      version: 1,
    });
    expect(body.user).not.toHaveProperty('password_hash');
    expect(body.permissions).toContainEqual({ tool: 'time', can_view: 1, can_update: 1, can_manage: 0 });
    const me = await call(open, 'GET', '/api/me', { headers: { cookie: cookie ?? '' } });
    expect(me.body).toEqual(body);
    expect(me.headers['cache-control']).toBe('no-store');
  });

  test('keeps only a hash of the session token', async () => {
    const person = await addPerson(store);
    const { cookie } = await signInOverHttp(open, person);
    const row = await store.db.selectFrom('sessions').selectAll().where('user_id', '=', person.user_id).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(cookie.split('=')[1]);
  });

  test('answers a wrong password, an unknown e-mail, no password yet and a deactivated user alike', async () => {
    const person = await addPerson(store);
    const invited = await addPerson(store);
    await store.db.updateTable('users').set({ password_hash: null }).where('id', '=', invited.user_id).execute();
    const gone = await addPerson(store);
    await store.db.updateTable('users').set({ deactivated_at: TEST_NOW }).where('id', '=', gone.user_id).execute();
    const answers = [
      await signIn(person.email, 'not the password'),
      await signIn('nobody@example.com', 'not the password'),
      await signIn('not an address', 'not the password'),
      await signIn(invited.email, invited.password),
      await signIn(gone.email, gone.password),
    ];
    for (const { status, body, cookie } of answers) {
      expect(status).toBe(401);
      expect({ ...body, instance: null }).toEqual({ ...answers[0]?.body, instance: null });
      expect(body.error).toBe('wrong_credentials');
      expect(cookie).toBeUndefined();
    }
  });

  test('hashes as often for an unknown e-mail and for a user without a password as for a wrong password', async () => {
    const [person, invited] = [await addPerson(store), await addPerson(store)];
    await store.db.updateTable('users').set({ password_hash: null }).where('id', '=', invited.user_id).execute();
    expect(await countHashes(() => signIn(person.email, 'not the password'))).toBe(1);
    expect(await countHashes(() => signIn('nobody@example.com', 'not the password'))).toBe(1);
    expect(await countHashes(() => signIn(invited.email, 'not the password'))).toBe(1);
  });

  test('signing out ends the session in the store and clears the cookie', async () => {
    const person = await addPerson(store);
    const headers = await signInOverHttp(open, person);
    const { status, body, headers: answered } = await call(open, 'POST', '/api/auth/sign-out', { headers });
    expect([status, body]).toEqual([200, { ok: true }]);
    expect(String(answered['set-cookie'])).toMatch(/^daybook_session=; Max-Age=0; Path=\//);
    expect(await store.db.selectFrom('sessions').selectAll().where('user_id', '=', person.user_id).execute()).toEqual([]);
    expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(401);
  });

  test('signing out everywhere ends all of one’s sessions and nobody else’s, and leaves API tokens', async () => {
    const [person, other] = [await addPerson(store), await addPerson(store)];
    const [here, there] = [await signInOverHttp(open, person), await signInOverHttp(open, person)];
    const others = await signInOverHttp(open, other);
    const me = async (headers: Record<string, string>) => (await call(open, 'GET', '/api/me', { headers })).status;
    expect((await call(open, 'POST', '/api/auth/sign-out', { headers: here, payload: { everywhere: 0 } })).status).toBe(200);
    expect([await me(here), await me(there)]).toEqual([401, 200]);
    const again = await signInOverHttp(open, person);
    const { status, headers: answered } = await call(open, 'POST', '/api/auth/sign-out', { headers: again, payload: { everywhere: true } });
    expect([status, String(answered['set-cookie'])]).toEqual([200, expect.stringMatching(/^daybook_session=; Max-Age=0/)]);
    expect([await me(again), await me(there), await me(person.headers), await me(others)]).toEqual([401, 401, 200, 200]);
  });

  test('an API token can’t sign out', async () => {
    const person = await addPerson(store);
    expect((await call(open, 'POST', '/api/auth/sign-out', { headers: person.headers })).body.error).toBe('invalid_input');
  });

  test('a session ends 30 days after its last use and 90 days after sign-in', async () => {
    const person = await addPerson(store);
    const me = async (headers: { cookie: string }) => (await call(open, 'GET', '/api/me', { headers })).status;
    try {
      const idle = await signInOverHttp(open, person);
      open.clock.now = TEST_NOW + 30 * DAY_MS;
      expect(await me(idle)).toBe(401);

      open.clock.now = TEST_NOW;
      const used = await signInOverHttp(open, person);
      for (const day of [29, 58, 87]) {
        open.clock.now = TEST_NOW + day * DAY_MS;
        expect(await me(used)).toBe(200);
      }
      open.clock.now = TEST_NOW + 90 * DAY_MS;
      expect(await me(used)).toBe(401);
    } finally {
      open.clock.now = TEST_NOW;
    }
  });

  describe('after wrong passwords', () => {
    test('five in a row cost a wait, which the right password has to sit out as well, and then grows', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      try {
        for (let attempt = 1; attempt <= 5; attempt += 1) expect((await signIn(person.email, 'not the password', from)).status).toBe(401);
        const refused = await signIn(person.email, person.password, from);
        expect([refused.status, refused.body.error]).toEqual([429, 'too_many_attempts']);
        expect(refused.headers['retry-after']).toBe('30');
        expect(refused.headers['ratelimit']).toBe('"sign-in";r=0;t=30');
        expect(refused.headers['ratelimit-policy']).toBe('"sign-in";q=1;w=900');

        const waits: number[] = [];
        for (let round = 0; round < 7; round += 1) {
          open.clock.now += Number((await signIn(person.email, 'x', from)).headers['retry-after']) * 1_000;
          expect((await signIn(person.email, 'not the password', from)).status).toBe(401);
          waits.push(Number((await signIn(person.email, person.password, from)).headers['retry-after']));
        }
        expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900]);
      } finally {
        open.clock.now = TEST_NOW;
      }
    });

    test('a right one after the wait starts anew', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      try {
        for (let attempt = 1; attempt <= 5; attempt += 1) await signIn(person.email, 'not the password', from);
        open.clock.now += MINUTE_MS;
        expect((await signIn(person.email, person.password, from)).status).toBe(200);
        for (let attempt = 1; attempt <= 5; attempt += 1) expect((await signIn(person.email, 'not the password', from)).status).toBe(401);
      } finally {
        open.clock.now = TEST_NOW;
      }
    });

    test('others, and the same person from elsewhere, are not held up', async () => {
      const [person, colleague] = [await addPerson(store), await addPerson(store)];
      const from = freshAddress();
      for (let attempt = 1; attempt <= 6; attempt += 1) await signIn(person.email, 'not the password', from);
      expect((await signIn(person.email, person.password)).status).toBe(200);
      expect((await signIn(colleague.email, colleague.password, from)).status).toBe(200);
    });

    test('of forty guesses sent at once five are looked at', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => signIn(person.email, `guess number ${index}`, from)));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
    });

    test('a network has a hundred an hour over all e-mail addresses, right ones not counted', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      for (let attempt = 1; attempt <= 3; attempt += 1) expect((await signIn(person.email, person.password, from)).status).toBe(200);
      for (let attempt = 1; attempt < 100; attempt += 1) await beginSignInAttempt(open.server, `nobody-${attempt}@example.com`, from);
      expect((await signIn('nobody@example.com', 'not the password', from)).status).toBe(401);
      const refused = await signIn(person.email, person.password, from);
      expect([refused.status, refused.headers['ratelimit-policy']]).toEqual([429, '"sign-in-network";q=100;w=3600']);
    });

    test('neither e-mail nor IP address stands in the store', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      await signIn(person.email, 'not the password', from);
      const rows = JSON.stringify(await store.db.selectFrom('rate_limits').selectAll().execute());
      expect(rows).not.toContain(person.email);
      expect(rows).not.toContain(from);
    });
  });
});

/** How often argon2 is handed to a thread while `work` runs: of what we do, it alone is native work without a name. */
async function countHashes(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'undefined') count += 1;
    },
  }).enable();
  await work();
  hook.disable();
  return count;
}
