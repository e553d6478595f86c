import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockUser, saveUser } from '#db/users.ts';
import type { User } from '#domain/user.ts';
import { openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { addPerson, call, freshAddress } from '#test/identity.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const RACERS = 8;

describeOn(POSTGRESQL, 'Eight racers that sign in', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test.each<[string, Partial<User>]>([
    ['their password is being changed', { password_hash: 'another' }],
    ['they are being deactivated', { deactivated_at: TEST_NOW }],
  ])('while %s are all shut out, though the password was right when it was looked at', async (_what, change) => {
    const { user_id, email, password } = await addPerson(store);
    const signIn = () => call(open, 'POST', '/api/auth/sign-in', { payload: { email, password }, from: freshAddress() });
    const { answer } = await callWhileChanging(
      store,
      async (inside) => saveUser(inside, { ...((await lockUser(inside, user_id)) as User), ...change }),
      () => Promise.all(Array.from({ length: RACERS }, signIn)),
    );
    expect(answer.map(({ status, body }) => [status, body.error])).toEqual(Array(RACERS).fill([401, 'wrong_credentials']));
    expect(await store.db.selectFrom('sessions').selectAll().where('user_id', '=', user_id).execute()).toEqual([]);
  });
});
