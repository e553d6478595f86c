import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeServiceTokensBoundTo } from '#db/service-tokens.ts';
import { lockUser, saveUser } from '#db/users.ts';
import type { User } from '#domain/user.ts';
import { addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL, type TestStore } from '#test/databases.ts';
import { call } from '#test/identity.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const RACERS = 8;

describeOn(POSTGRESQL, 'Eight racers that issue tokens while a user is being deactivated', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** What `deactivateUser` writes, not committed yet while the racers run. That it revokes what they call with, they would wait for at the door. */
  function issueMeanwhile(leaving: TestUser, issue: (racer: number) => Promise<{ status: number }>) {
    return callWhileChanging(
      store,
      async (inside) => {
        const user = (await lockUser(inside, leaving.user_id)) as User;
        await revokeServiceTokensBoundTo(inside, user.id, TEST_NOW);
        await saveUser(inside, { ...user, deactivated_at: TEST_NOW });
      },
      () => Promise.all(Array.from({ length: RACERS }, (_, racer) => issue(racer))),
    );
  }

  test('for themselves: all are shut out', async () => {
    const leaving = await addUser(store);
    const { answer } = await issueMeanwhile(leaving, (racer) =>
      racer % 2 === 0
        ? call(open, 'POST', '/api/me/api-tokens', { headers: leaving.headers, payload: { name: 'late' } })
        : call(open, 'POST', '/api/service-tokens', {
            headers: leaving.headers,
            payload: { name: 'late', user_ids: [leaving.user_id] },
          }),
    );
    expect(answer.map(({ status }) => status)).toEqual(Array(RACERS).fill(401));
    expect(await countLate(store, leaving)).toBe(0);
  });

  test('for that user: all are told that there is none', async () => {
    const [boss, leaving] = [await addUser(store, { access_level: 'executive' }), await addUser(store)];
    const payload = { name: 'late', user_ids: [boss.user_id, leaving.user_id] };
    const { answer } = await issueMeanwhile(leaving, () => call(open, 'POST', '/api/service-tokens', { headers: boss.headers, payload }));
    expect(answer.map(({ status }) => status)).toEqual(Array(RACERS).fill(400));
    expect(await countLate(store, boss)).toBe(0);
  });
});

async function countLate({ db }: TestStore, { user_id }: TestUser): Promise<number> {
  const own = await db.selectFrom('api_tokens').select('id').where('user_id', '=', user_id).where('name', '=', 'late').execute();
  const agents = await db.selectFrom('service_tokens').select('id').where('created_by', '=', user_id).execute();
  return own.length + agents.length;
}
