import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { call } from '#test/identity.ts';

const RACERS = 8;
const ROUNDS = 10;

describeOn(POSTGRESQL, 'Eight racers over users', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function executives(): Promise<TestUser[]> {
    await store.db.updateTable('users').set({ access_level: 'employee' }).execute();
    return Promise.all(Array.from({ length: RACERS }, () => addUser(store, { access_level: 'executive' })));
  }

  async function activeExecutives(): Promise<number> {
    const rows = await store.db
      .selectFrom('users')
      .select('id')
      .where('access_level', '=', 'executive')
      .where('deactivated_at', 'is', null)
      .execute();
    return rows.length;
  }

  test('demote or deactivate themselves: the last one stays', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = await executives();
      const answers = await Promise.all(
        all.map(({ user_id, headers }, racer) =>
          racer % 2 === 0
            ? call(open, 'PATCH', `/api/users/${user_id}`, { headers, payload: { access_level: 'lead' } })
            : call(open, 'POST', `/api/users/${user_id}/deactivate`, { headers }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(RACERS - 1).fill(200), 409]);
      expect(answers.find(({ status }) => status === 409)?.body.error).toBe('last_executive');
      expect(await activeExecutives()).toBe(1);
    }
  });

  test('make each other’s managers: no circle comes of it', async () => {
    const [boss] = (await executives()) as [TestUser];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ring = await Promise.all(Array.from({ length: RACERS }, () => addUser(store)));
      const answers = await Promise.all(
        ring.map(({ user_id }, racer) => {
          const payload = { manager_id: ring[(racer + 1) % RACERS]?.user_id };
          return call(open, 'PATCH', `/api/users/${user_id}`, { headers: boss.headers, payload });
        }),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(RACERS - 1).fill(200), 400]);
    }
  });

  test('make a user with one address: one is made', async () => {
    const [boss] = (await executives()) as [TestUser];
    const payload = { email: 'same@example.com', name: 'Same', access_level: 'employee' };
    const answers = await Promise.all(
      Array.from({ length: RACERS }, () => call(open, 'POST', '/api/users', { headers: boss.headers, payload })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
  });

  test('accept one invitation: one signs in', async () => {
    const [boss] = (await executives()) as [TestUser];
    const { body } = await call(open, 'POST', '/api/users', {
      headers: boss.headers,
      payload: { email: 'invited@example.com', name: 'Invited', access_level: 'employee' },
    });
    const payload = { link_token: body.invitation.link_token, password: 'correct horse battery' };
    const answers = await Promise.all(Array.from({ length: RACERS }, () => call(open, 'POST', '/api/invitations/accept', { payload })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(RACERS - 1).fill(410)]);
  });
});
