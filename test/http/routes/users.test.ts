import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, signInOverHttp, TEST_PASSWORD } from '#test/identity.ts';

const DAY_MS = 86_400_000;
const freshEmail = () => `${randomUUID()}@example.com`;

describeOnEachDatabase('Users over HTTP', (store) => {
  let open: TestApp;
  let boss: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    boss = await addUser(store, { access_level: 'executive', name: 'Boss' });
  });
  afterAll(() => open.app.close());

  const create = (payload: object, as = boss) => call(open, 'POST', '/api/users', { headers: as.headers, payload });
  const change = (id: string, payload: object, as = boss, headers = {}) =>
    call(open, 'PATCH', `/api/users/${id}`, { headers: { ...as.headers, ...headers }, payload });
  const act = (id: string, verb: string, as = boss) => call(open, 'POST', `/api/users/${id}/${verb}`, { headers: as.headers });
  const accept = (payload: object, from = freshAddress()) => call(open, 'POST', '/api/invitations/accept', { payload, from });

  describe('making one', () => {
    test('without a password invites them by a link that works once', async () => {
      const email = freshEmail();
      const { status, body } = await create({
        email: `  ${email.toUpperCase()}`,
        name: 'Grace',
        access_level: 'lead',
        time_zone: 'Asia/Tokyo',
      });
      expect(status).toBe(200);
      expect(body.user).toMatchObject({
        email,
        name: 'Grace',
        access_level: 'lead',
        manager_id: null,
        time_zone: 'Asia/Tokyo',
        version: 1,
      });
      expect(body.invitation).toMatchObject({ path: `/invitation#${body.invitation.link_token}`, expires_at: '2026-03-17T12:00:00.000Z' });

      const accepted = await accept({ link_token: body.invitation.link_token, password: TEST_PASSWORD, name: 'Grace H.' });
      expect(accepted.body.user).toMatchObject({ id: body.user.id, name: 'Grace H.', time_zone: 'Asia/Tokyo' });
      expect((await call(open, 'GET', '/api/me', { headers: { cookie: accepted.cookie ?? '' } })).body.user.id).toBe(body.user.id);
      await signInOverHttp(open, { email, password: TEST_PASSWORD });
      const again = await accept({ link_token: body.invitation.link_token, password: 'another passphrase' });
      expect([again.status, again.body.error]).toEqual([410, 'link_expired']);
    });

    test('makes a link that says beforehand whether it works, and nothing else, to whoever has it', async () => {
      const check = (link_token: string, purpose = 'invitation', from = freshAddress()) =>
        call(open, 'POST', '/api/links/check', { payload: { purpose, link_token }, from });
      const { body } = await create({ email: freshEmail(), name: 'Grace', access_level: 'lead' });
      const { link_token } = body.invitation;
      for (let times = 0; times < 2; times++) expect((await check(link_token)).body).toEqual({ ok: true });
      expect((await check(link_token, 'set_up')).body.error).toBe('already_set_up');
      expect((await check(link_token, 'password')).body.errors[0].path).toBe('purpose');
      expect((await accept({ link_token, password: TEST_PASSWORD })).status).toBe(200);
      const used = await check(link_token);
      const never = await check('daybook_link_never');
      for (const { status, body } of [used, never]) expect([status, body.error]).toEqual([410, 'link_expired']);
      expect(used.body.detail).toBe(never.body.detail);
    });

    test('makes links that can’t be guessed at without end, while a right one is never held up', async () => {
      const from = freshAddress();
      const check = (link_token: string) =>
        call(open, 'POST', '/api/links/check', { payload: { purpose: 'invitation', link_token }, from });
      const { body } = await create({ email: freshEmail(), name: 'Grace', access_level: 'lead' });
      const statuses = new Set<number>();
      for (let guess = 0; guess < 101; guess++) statuses.add((await check(`daybook_link_${guess}`)).status);
      expect([...statuses]).toEqual([410, 429]);
      expect((await check(body.invitation.link_token)).status).toBe(200);
    });

    test('with a password lets them sign in at once', async () => {
      const email = freshEmail();
      const { body } = await create({ email, name: 'Grace', access_level: 'employee', password: TEST_PASSWORD });
      expect(body.invitation).toBeNull();
      expect(JSON.stringify(body)).not.toContain(TEST_PASSWORD);
      await signInOverHttp(open, { email, password: TEST_PASSWORD });
    });

    test('names the manager by id or by e-mail address', async () => {
      const manager = await addPerson(store, { access_level: 'manager' });
      const base = { name: 'Grace', access_level: 'employee' };
      const byId = await create({ ...base, email: freshEmail(), manager_id: manager.user_id });
      const byEmail = await create({ ...base, email: freshEmail(), manager_email: manager.email.toUpperCase() });
      expect([byId.body.user.manager_id, byEmail.body.user.manager_id]).toEqual([manager.user_id, manager.user_id]);
      expect((await create({ ...base, email: freshEmail(), manager_email: manager.email, manager_id: manager.user_id })).status).toBe(400);
    });

    test('refuses an address that is taken, whatever its case', async () => {
      const email = freshEmail();
      await create({ email, name: 'First', access_level: 'employee' });
      const { status, body } = await create({ email: email.toUpperCase(), name: 'Second', access_level: 'employee' });
      expect([status, body.error, body.errors[0].path]).toEqual([409, 'already_exists', 'email']);
    });

    test.each([
      ['email', { email: 'not an address' }],
      ['email', { email: 'a@b@example.com' }],
      ['name', { name: '  ' }],
      ['access_level', { access_level: 'god' }],
      ['time_zone', { time_zone: 'Mars/Olympus' }],
      ['password', { password: 'too short' }],
      ['manager_id', { manager_id: 'nobody' }],
      ['manager_email', { manager_email: 'nobody@example.com' }],
    ])('names %s in %j as what is wrong', async (path, wrong) => {
      const { status, body } = await create({ email: freshEmail(), name: 'Grace', access_level: 'employee', ...wrong });
      expect([status, body.errors[0].path]).toEqual([400, path]);
    });

    test('a deactivated user is nobody’s manager', async () => {
      const gone = await addUser(store);
      await act(gone.user_id, 'deactivate');
      const { body } = await create({ email: freshEmail(), name: 'Grace', access_level: 'employee', manager_id: gone.user_id });
      expect(body.error).toBe('unknown_reference');
    });
  });

  describe('an invitation', () => {
    test('dies after seven days', async () => {
      const { body } = await create({ email: freshEmail(), name: 'Late', access_level: 'employee' });
      open.clock.now = TEST_NOW + 7 * DAY_MS;
      expect((await accept({ link_token: body.invitation.link_token, password: TEST_PASSWORD })).status).toBe(410);
      open.clock.now = TEST_NOW;
      expect((await accept({ link_token: body.invitation.link_token, password: TEST_PASSWORD })).status).toBe(200);
    });

    test('dies when another one is sent, which also serves who forgot their password and ends their sessions', async () => {
      const person = await addPerson(store);
      const session = await signInOverHttp(open, person);
      const first = (await act(person.user_id, 'invite')).body.invitation;
      const second = (await act(person.user_id, 'invite')).body.invitation;
      expect((await accept({ link_token: first.link_token, password: 'another passphrase' })).status).toBe(410);
      expect((await accept({ link_token: second.link_token, password: 'another passphrase' })).status).toBe(200);
      expect((await call(open, 'GET', '/api/me', { headers: session })).status).toBe(401);
      await signInOverHttp(open, { ...person, password: 'another passphrase' });
    });

    test('survives a password that won’t do', async () => {
      const { body } = await create({ email: 'quite.a.long.address@example.com', name: 'Grace', access_level: 'employee' });
      const { link_token } = body.invitation;
      for (const password of ['short', 'Quite.a.long.address@example.com']) {
        expect((await accept({ link_token, password })).body.errors[0].path).toBe('password');
      }
      expect((await accept({ link_token, password: TEST_PASSWORD })).status).toBe(200);
    });

    test('can’t be guessed at without end', async () => {
      const { body } = await create({ email: freshEmail(), name: 'Grace', access_level: 'employee' });
      const from = freshAddress();
      const guess = { link_token: 'daybook_link_guess', password: TEST_PASSWORD };
      for (let attempt = 1; attempt <= 100; attempt += 1) expect((await accept(guess, from)).status).toBe(410);
      expect((await accept(guess, from)).status).toBe(429);
      expect((await accept({ ...guess, link_token: body.invitation.link_token }, from)).status).toBe(200);
    });

    test('is refused for a deactivated user', async () => {
      const person = await addUser(store);
      const { link_token } = (await act(person.user_id, 'invite')).body.invitation;
      await act(person.user_id, 'deactivate');
      expect((await accept({ link_token, password: TEST_PASSWORD })).status).toBe(410);
      expect((await act(person.user_id, 'invite')).status).toBe(409);
    });
  });

  describe('changing one', () => {
    test('changes what is given and leaves the rest; an access level holds from the next call on', async () => {
      const person = await addUser(store, { name: 'Before' });
      const { body } = await change(person.user_id, { access_level: 'head' });
      expect(body.user).toMatchObject({ name: 'Before', access_level: 'head', version: 2 });
      expect((await call(open, 'GET', '/api/users', { headers: person.headers })).status).toBe(200);
      await change(person.user_id, { access_level: 'employee' });
      expect((await call(open, 'GET', '/api/users', { headers: person.headers })).status).toBe(403);
    });

    test('on a version that is not the current one is refused', async () => {
      const person = await addUser(store);
      await change(person.user_id, { name: 'Second' }, boss, { 'if-match': '"1"' });
      const { status, body } = await change(person.user_id, { name: 'Third' }, boss, { 'if-match': '"1"' });
      expect([status, body.error]).toEqual([409, 'version_changed']);
      expect((await call(open, 'GET', `/api/users/${person.user_id}`, { headers: boss.headers })).body.user.name).toBe('Second');
    });

    test('refuses managers in a circle, however long, and oneself', async () => {
      const people = [await addUser(store), await addUser(store), await addUser(store)] as const;
      const [a, b, c] = people.map(({ user_id }) => user_id) as [string, string, string];
      expect((await change(a, { manager_id: a })).status).toBe(400);
      expect((await change(b, { manager_id: a })).status).toBe(200);
      expect((await change(c, { manager_id: b })).status).toBe(200);
      const { status, body } = await change(a, { manager_id: c });
      expect([status, body.errors[0].path]).toEqual([400, 'manager_id']);
      expect((await change(b, { manager_id: null })).body.user.manager_id).toBeNull();
      expect((await change(a, { manager_id: c })).status).toBe(200);
    });

    test('refuses another’s address and takes one’s own', async () => {
      const [person, other] = [await addPerson(store), await addPerson(store)];
      expect((await change(person.user_id, { email: other.email })).status).toBe(409);
      expect((await change(person.user_id, { email: person.email.toUpperCase() })).body.user.email).toBe(person.email);
    });

    test('of an unknown user is 404, after the input was looked at', async () => {
      expect((await change('nobody', { name: 'X' })).status).toBe(404);
      expect((await change('nobody', { name: '' })).status).toBe(400);
    });
  });

  describe('deactivating one', () => {
    test('shuts out every credential of theirs at once and keeps the user', async () => {
      const person = await addPerson(store);
      const session = await signInOverHttp(open, person);
      const own = await addServiceToken(store, { created_by: person.user_id, user_ids: [person.user_id] });
      const everyones = await addServiceToken(store, { created_by: person.user_id });
      expect((await act(person.user_id, 'deactivate')).body.user.deactivated_at).toBe('2026-03-10T12:00:00.000Z');

      for (const headers of [session, person.headers]) expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(401);
      const current = async ({ headers }: { headers: Record<string, string> }) =>
        (await call(open, 'GET', '/api/service-tokens/current', { headers })).status;
      expect([await current(own), await current(everyones)]).toEqual([401, 200]);
      await expect(signInOverHttp(open, person)).rejects.toThrow('401');

      expect((await act(person.user_id, 'reactivate')).body.user.deactivated_at).toBeNull();
      for (const headers of [session, person.headers]) expect((await call(open, 'GET', '/api/me', { headers })).status).toBe(401);
      await signInOverHttp(open, person);
    });

    test('twice changes nothing', async () => {
      const person = await addUser(store);
      await act(person.user_id, 'deactivate');
      expect((await act(person.user_id, 'deactivate')).body.user.version).toBe(2);
    });
  });

  describe('who may', () => {
    test('heads look, managers and below don’t, and only executives change', async () => {
      const [head, manager] = [await addUser(store, { access_level: 'head' }), await addUser(store, { access_level: 'manager' })];
      expect((await call(open, 'GET', '/api/users', { headers: head.headers })).status).toBe(200);
      expect((await call(open, 'GET', '/api/users', { headers: manager.headers })).status).toBe(403);
      expect((await create({ nonsense: true }, head)).status).toBe(403);
      for (const verb of ['invite', 'deactivate', 'reactivate']) expect((await act(manager.user_id, verb, head)).status).toBe(403);
      expect((await change(head.user_id, { access_level: 'executive' }, head)).status).toBe(403);
    });
  });

  describe('listing', () => {
    test('goes by name, page by page, without deactivated users unless asked for', async () => {
      const mark = `Zz ${randomUUID()}`;
      const names = ['d', 'a', 'c', 'b', 'b'].map((letter) => `${mark} ${letter}`);
      const people: TestUser[] = [];
      for (const name of names) people.push(await addUser(store, { name }));
      await act(people[0]?.user_id ?? '', 'deactivate');
      const search = encodeURIComponent(mark.toLowerCase());
      const list = (query: string) => call(open, 'GET', `/api/users?search=${search}&${query}`, { headers: boss.headers });

      const first = await list('limit=3');
      expect(first.body.users.map((user: { name: string }) => user.name.slice(-1))).toEqual(['a', 'b', 'b']);
      expect(first.headers['link']).toBe(
        `</api/users?search=${search.replace('%20', '+')}&limit=3&cursor=${first.body.next_cursor}>; rel="next"`,
      );
      const second = await list(`limit=3&cursor=${first.body.next_cursor}`);
      expect(second.body).toMatchObject({ users: [{ name: `${mark} c` }], next_cursor: null });
      expect((await list('include_deactivated=1')).body.users).toHaveLength(5);
    });

    test('finds e-mail addresses too, and takes % and _ for what they are', async () => {
      const person = await addPerson(store, { name: '100%_sure' });
      const find = async (search: string) =>
        (await call(open, 'GET', `/api/users?search=${encodeURIComponent(search)}`, { headers: boss.headers })).body.users.map(
          (user: { id: string }) => user.id,
        );
      expect(await find(person.email.slice(0, 30).toUpperCase())).toContain(person.user_id);
      expect(await find('%_S')).toEqual([person.user_id]);
    });
  });
});
