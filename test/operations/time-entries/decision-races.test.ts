import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';

const RACERS = 8;
const ROUNDS = 10;
const ONE_WINNER = [200, ...Array(RACERS - 1).fill(409)];

describeOn(POSTGRESQL, 'Eight racers over time entries', (store) => {
  let open: TestApp;
  let approver: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    approver = await addUser(store, { access_level: 'executive' });
  });
  afterAll(() => open.app.close());

  async function decide(id: string, decision: string) {
    const url = `/api/time-entries/${id}/${decision}`;
    return (await open.app.inject({ method: 'POST', url, headers: approver.headers, payload: { reason: 'why' } })).statusCode;
  }

  function race(run: (racer: number) => Promise<number>): Promise<number[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  async function waitingEntry() {
    return addTimeEntry(store, { user_id: (await addUser(store)).user_id });
  }

  async function historyOf(id: string) {
    return store.db.selectFrom('history').select('action').where('subject_id', '=', id).execute();
  }

  test('approve one entry: one 200, seven 409, one line in the history', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await waitingEntry();
      expect((await race(() => decide(id, 'approve'))).sort()).toEqual(ONE_WINNER);
      expect(await historyOf(id)).toEqual([{ action: 'approved' }]);
    }
  });

  test('approve and reject one entry: one decision stands, the one that was answered 200', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await waitingEntry();
      const answers = await race((racer) => decide(id, racer % 2 === 0 ? 'approve' : 'reject'));
      expect(answers.toSorted()).toEqual(ONE_WINNER);
      const decided = answers.indexOf(200) % 2 === 0 ? 'approved' : 'rejected';
      const { status, version } = await store.db.selectFrom('time_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect([status, version]).toEqual([decided, 2]);
      expect(await historyOf(id)).toEqual([{ action: decided }]);
    }
  });

  test('change one entry each in a field of its own: no change is lost', async () => {
    const owner = await addUser(store);
    const { id } = await addTimeEntry(store, { user_id: owner.user_id });
    const changes = [{ hours: 3 }, { description: 'Planning' }, { billable: 0 }, { date: '2026-03-11' }];
    const answers = await race(async (racer) => {
      const payload = changes[racer % changes.length] as object;
      return (await open.app.inject({ method: 'PATCH', url: `/api/time-entries/${id}`, headers: owner.headers, payload })).statusCode;
    });
    expect(answers).toEqual(Array(RACERS).fill(200));
    const entry = await store.db.selectFrom('time_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ ...Object.assign({}, ...changes), version: 1 + changes.length });
  });

  test('approve an entry while its owner deletes it: whoever is second learns of the first', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const owner = await addUser(store);
      const { id } = await addTimeEntry(store, { user_id: owner.user_id });
      const deletion = open.app.inject({ method: 'DELETE', url: `/api/time-entries/${id}`, headers: owner.headers });
      const [approved, deleted] = await Promise.all([decide(id, 'approve'), deletion.then((response) => response.statusCode)]);
      expect([
        [200, 403],
        [404, 200],
      ]).toContainEqual([approved, deleted]);
    }
  });
});
