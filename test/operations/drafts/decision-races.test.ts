import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';

const RACERS = 8;
const ROUNDS = 10;

describeOn(POSTGRESQL, 'Eight racers over drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function post(user: TestUser, path: string, payload: object = {}) {
    const response = await open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${path}`, headers: user.headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  function race<T>(run: (racer: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  async function entriesOf(user: TestUser) {
    return store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user.user_id).execute();
  }

  test('accept one draft: one 200, seven 409, one time entry', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await addUser(store, { access_level: 'manager' });
      const { id } = await addDraft(store, { user_id: user.user_id });
      const answers = await race(() => post(user, `${id}/accept`));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
      expect(await entriesOf(user)).toHaveLength(1);
    }
  });

  test('accept, edit and dismiss one draft: one decision stands', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      const answers = await race((racer) => post(user, `${id}/${['accept', 'edit', 'dismiss'][racer % 3]}`));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { status } = await store.db.selectFrom('drafts').select('status').where('user_id', '=', user.user_id).executeTakeFirstOrThrow();
      expect(await entriesOf(user)).toHaveLength(status === 'accepted' ? 1 : 0);
    }
  });

  test('accept the same drafts in bulk, in whatever order: each is booked once and nobody deadlocks', async () => {
    const user = await addUser(store);
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) ids.push((await addDraft(store, { user_id: user.user_id })).id);
    const answers = await race((racer) => post(user, 'accept-bulk', { ids: racer % 2 === 0 ? ids : ids.toReversed() }));
    expect(answers.map(({ status }) => status)).toEqual(Array(RACERS).fill(200));
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(40);
    expect(await entriesOf(user)).toHaveLength(40);
  });

  test('accept while an agent sends the draft again: what was accepted stays accepted and booked', async () => {
    const agent = await addServiceToken(store, { created_by: (await addUser(store)).user_id });
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await addUser(store);
      const { id } = await addDraft(store, { user_id: user.user_id });
      const draft = { id, user_id: user.user_id, date: '2026-03-10', hours: 1.5 };
      await race<unknown>((racer) =>
        racer === 4
          ? post(user, `${id}/accept`)
          : open.app.inject({
              method: 'POST',
              url: '/api/auto-tracking/ingest',
              headers: agent.headers,
              payload: { drafts: [{ ...draft, hours: racer + 1 }] },
            }),
      );
      const stored = await store.db.selectFrom('drafts').selectAll().where('user_id', '=', user.user_id).executeTakeFirstOrThrow();
      const [entry, ...more] = await entriesOf(user);
      expect(stored).toMatchObject({ status: 'accepted', time_entry_id: entry?.id, hours: entry?.hours });
      expect(more).toEqual([]);
    }
  });

  test('send the same call eight times at once: each row is counted once', async () => {
    const user = await addUser(store);
    const agent = await addServiceToken(store, { created_by: user.user_id });
    const signals = Array.from({ length: 50 }, (_, index) => ({
      id: `s${index}`,
      user_id: user.user_id,
      source: 'git',
      source_id: '',
      signal_type: 'commit',
    }));
    const answers = await race(() =>
      open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload: { signals } }),
    );
    expect(answers.reduce((sum, answer) => sum + answer.json().signals_ingested, 0)).toBe(50);
  });
});
