import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, signInOverHttp } from '#test/identity.ts';

const NEW_PASSWORD = 'a different passphrase';

describeOnEachDatabase('One’s own account over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const changePassword = (headers: Record<string, string>, payload: unknown, from = freshAddress()) =>
    call(open, 'PUT', '/api/me/password', { headers, payload, from });

  test('changes name and zone, the zone from now on', async () => {
    const person = await addPerson(store, { time_zone: 'Europe/Berlin' });
    open.clock.now = TEST_NOW + 1_000;
    const { status, body } = await call(open, 'PATCH', '/api/me', {
      headers: person.headers,
      payload: { name: 'Ada L.', time_zone: 'America/New_York', access_level: 'executive' },
    });
    open.clock.now = TEST_NOW;
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ name: 'Ada L.', time_zone: 'America/New_York', access_level: 'employee', version: 2 });
    expect(
      await store.db.selectFrom('user_time_zones').selectAll().where('user_id', '=', person.user_id).orderBy('effective_at').execute(),
    ).toEqual([
      { user_id: person.user_id, effective_at: 0, time_zone: 'Europe/Berlin' },
      { user_id: person.user_id, effective_at: TEST_NOW + 1_000, time_zone: 'America/New_York' },
    ]);
  });

  test.each([{ time_zone: 'Mars/Olympus' }, { time_zone: '+02:00' }, { name: ' ' }])('refuses %j and changes nothing', async (payload) => {
    const person = await addUser(store);
    expect((await call(open, 'PATCH', '/api/me', { headers: person.headers, payload })).status).toBe(400);
    expect((await call(open, 'GET', '/api/me', { headers: person.headers })).body.user.version).toBe(1);
  });

  describe('the password', () => {
    test('changes, ends the other sessions and spares this one and the API tokens', async () => {
      const person = await addPerson(store);
      const [here, elsewhere] = [await signInOverHttp(open, person), await signInOverHttp(open, person)];
      const { status } = await changePassword(here, { current_password: person.password, new_password: NEW_PASSWORD });
      expect(status).toBe(200);
      const statusOf = async (headers: Record<string, string>) => (await call(open, 'GET', '/api/me', { headers })).status;
      expect([await statusOf(here), await statusOf(elsewhere), await statusOf(person.headers)]).toEqual([200, 401, 200]);
      await signInOverHttp(open, { ...person, password: NEW_PASSWORD });
      await expect(signInOverHttp(open, person)).rejects.toThrow('401');
    });

    test('changed with an API token, ends all sessions', async () => {
      const person = await addPerson(store);
      const session = await signInOverHttp(open, person);
      await changePassword(person.headers, { current_password: person.password, new_password: NEW_PASSWORD });
      expect((await call(open, 'GET', '/api/me', { headers: session })).status).toBe(401);
    });

    test('stays when the current one is wrong, and guesses are slowed down as at sign-in', async () => {
      const person = await addPerson(store);
      const from = freshAddress();
      const guess = { current_password: 'not the password', new_password: NEW_PASSWORD };
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        const { status, body } = await changePassword(person.headers, guess, from);
        expect([status, body.errors[0].path]).toEqual([400, 'current_password']);
      }
      expect((await changePassword(person.headers, { ...guess, current_password: person.password }, from)).status).toBe(429);
      await signInOverHttp(open, person);
    });

    test.each([
      ['short', 'elevenchars'],
      ['eleven characters of two units each', '😀'.repeat(11)],
      ['too long', 'x'.repeat(1_025)],
      ['half a surrogate pair', 'correct horse battery\ud800'],
    ])('is refused when it is %s', async (_why, new_password) => {
      const person = await addPerson(store);
      const { status, body } = await changePassword(person.headers, { current_password: person.password, new_password });
      expect([status, body.errors[0].path]).toEqual([400, 'new_password']);
    });

    test('is refused when it is the e-mail address, and no answer repeats it', async () => {
      const person = await addPerson(store);
      const { status, body } = await changePassword(person.headers, {
        current_password: person.password,
        new_password: person.email.toUpperCase(),
      });
      expect(status).toBe(400);
      expect(JSON.stringify(body).toLowerCase()).not.toContain(person.email);
      expect(JSON.stringify(body)).not.toContain(person.password);
    });
  });

  describe('API tokens', () => {
    test('are shown once, work until they expire or are revoked, and are kept as hashes', async () => {
      const person = await addUser(store);
      const created = await call(open, 'POST', '/api/me/api-tokens', {
        headers: person.headers,
        payload: { name: 'laptop', expires_at: '2026-03-10T12:00:01Z' },
      });
      const { token, api_token } = created.body;
      expect(token).toMatch(/^daybook_api_/);
      expect(api_token).toMatchObject({
        name: 'laptop',
        token_hint: `…${token.slice(-4)}`,
        expires_at: '2026-03-10T12:00:01.000Z',
        revoked_at: null,
      });
      const headers = { authorization: `Bearer ${token}` };
      expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(200);

      const listed = await call(open, 'GET', '/api/me/api-tokens', { headers: person.headers });
      expect(listed.body.api_tokens.map(({ name }: { name: string }) => name)).toEqual(['laptop', 'test']);
      expect(listed.body.api_tokens[0].last_used_at).toBe('2026-03-10T12:00:00.000Z');
      expect(JSON.stringify(listed.body)).not.toContain(token);
      expect(JSON.stringify(await store.db.selectFrom('api_tokens').selectAll().execute())).not.toContain(token);

      open.clock.now = TEST_NOW + 1_000;
      expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(401);
      open.clock.now = TEST_NOW;
      expect((await call(open, 'DELETE', `/api/me/api-tokens/${api_token.id}`, { headers: person.headers })).body).toEqual({ ok: true });
      expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(401);
    });

    test('of another user are as unknown as any', async () => {
      const [mine, theirs] = [await addUser(store), await addUser(store)];
      const { id } = await store.db.selectFrom('api_tokens').select('id').where('user_id', '=', theirs.user_id).executeTakeFirstOrThrow();
      const answers = [id, 'never'].map(async (tokenId) =>
        call(open, 'DELETE', `/api/me/api-tokens/${tokenId}`, { headers: mine.headers }),
      );
      const [foreign, unknown] = await Promise.all(answers);
      expect(foreign?.status).toBe(404);
      expect({ ...foreign?.body, instance: null }).toEqual({ ...unknown?.body, instance: null });
      expect((await call(open, 'GET', '/api/me', { headers: theirs.headers })).status).toBe(200);
    });

    test('can’t be issued with an end that has passed', async () => {
      const person = await addUser(store);
      const payload = { name: 'late', expires_at: '2026-03-10T12:00:00Z' };
      expect((await call(open, 'POST', '/api/me/api-tokens', { headers: person.headers, payload })).body.errors[0].path).toBe('expires_at');
    });
  });
});
