import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockUserAdministration } from '#db/tool-permissions.ts';
import { addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { call } from '#test/identity.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const RACERS = 8;

describeOn(POSTGRESQL, 'Eight racers that change tool permissions', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('wait for whoever administers users, and then all have their turn', async () => {
    const { headers } = await addUser(store, { access_level: 'executive' });
    const payload = { can_view: 1, can_update: 1, can_manage: 0 };
    const change = () => call(open, 'PUT', '/api/tool-permissions/budgets/employee', { headers, payload });
    const { answer, endedBeforeOthers } = await callWhileChanging(store, lockUserAdministration, () =>
      Promise.all(Array.from({ length: RACERS }, change)),
    );
    expect(endedBeforeOthers).toBe(false);
    expect(answer.map(({ status }) => status)).toEqual(Array(RACERS).fill(200));
  });
});
