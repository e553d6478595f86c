import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import { lockActiveUsers } from '#db/users.ts';
import { addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { holds } from '#test/grep.ts';
import { sampleSignal } from '#test/signals.ts';
import { changedTables, readContents } from '#test/store-contents.ts';
import { openTracking } from '#test/tracking.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

describeOnEachDatabase('My signals', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function remove(user: TestUser, payload: object) {
    const response = await open.app.inject({ method: 'POST', url: '/api/me/data/delete-signals', headers: user.headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  const storedSignals = async (user: TestUser) =>
    (await store.db.selectFrom('signals').select('id').where('user_id', '=', user.user_id).orderBy('id').execute()).map(({ id }) => id);

  test.each([
    [{ before: '2026-03-10' }, ['a-git']],
    [{ source: 'git' }, ['a-git', 'b-git', 'd-git']],
    [{ before: '2026-03-11', source: 'git' }, ['a-git', 'b-git']],
    [{ before: '2026-03-12', source: 'jira' }, []],
  ])('are deleted by %j', async (selection, gone) => {
    const user = await addUser(store);
    const other = await addUser(store);
    await saveSignals(store, [
      sampleSignal(user, 'a-git', { started_on: '2026-03-09', started_at: TEST_NOW - 86_400_000 }),
      sampleSignal(user, 'b-git'),
      sampleSignal(user, 'c-ical', { source: 'ical' }),
      sampleSignal(user, 'd-git', { started_on: null, started_at: null }),
      sampleSignal(other, 'a-git', { started_on: '2026-03-09' }),
    ]);
    const before = await readContents(store);
    const tried = await remove(user, { ...selection, dry_run: 1 });
    expect(changedTables(before, await readContents(store))).toEqual([]);
    expect(tried.body).toMatchObject({ receipt_id: null, at: null, signals: gone.length });
    const { body } = await remove(user, selection);
    expect(body).toEqual({
      receipt_id: expect.any(String),
      at: '2026-03-10T12:00:00.000Z',
      signals: gone.length,
      drafts: 0,
      by_source: gone.length === 0 ? [] : [{ source: 'git', count: gone.length }],
    });
    expect(body.by_source).toEqual(tried.body.by_source);
    expect(await storedSignals(user)).toEqual(['a-git', 'b-git', 'c-ical', 'd-git'].filter((id) => !gone.includes(id)));
    expect(await storedSignals(other)).toEqual(['a-git']);
  });

  test('that go take undecided drafts made of them alone along, and the days are asked for again', async () => {
    const { user, send, event, build, accept, draftOf, drafts, waitingDays } = await openTracking(store, open);
    await send(event('kept', '09:00', '10:00', { source: 'outlook' }), event('gone', '10:30', '11:30'), event('booked', '07:00', '08:00'));
    await build();
    const entryId = await accept(await draftOf('booked'));
    const booked = await draftOf('booked');
    const gone = await draftOf('gone');
    await build();
    expect((await remove(user, { source: 'ical', dry_run: true })).body).toMatchObject({ signals: 2, drafts: 1 });
    expect((await remove(user, { source: 'ical' })).body).toMatchObject({ signals: 2, drafts: 1 });
    const left = await drafts();
    expect(left.map(({ id }) => id).sort()).toEqual([booked.id, (await draftOf('kept')).id].sort());
    expect(left.find(({ id }) => id === booked.id)).toEqual(expect.objectContaining({ status: 'accepted', time_entry_id: entryId }));
    expect(await waitingDays()).toEqual(['2026-03-10']);
    const explained = await store.db.selectFrom('draft_explanations').select('draft_id').where('draft_id', '=', gone.id).execute();
    expect(explained).toEqual([]);
    await build();
    expect((await drafts()).map(({ id }) => id).sort()).toEqual(left.map(({ id }) => id).sort());
  });

  test('that go take what they said from drafts made of others too, also while auto-tracking is off', async () => {
    const { user, send, event, build, draftOf, call } = await openTracking(store, open);
    const shared = { metadata: '{"repository":"shop","branch":"main"}', signal_type: 'commit', ended_at: null };
    await send(
      event('c1', '09:00', '09:00', { ...shared, source: 'git', title: 'Zebra work' }),
      event('c2', '09:10', '09:10', { ...shared, source: 'hub' }),
    );
    await build();
    expect((await draftOf('c1')).signal_ids).toBe('["c1","c2"]');
    await call('PUT', '/api/auto-tracking/preferences', { enabled: 0 });
    expect((await remove(user, { source: 'git' })).body).toMatchObject({ signals: 1, drafts: 0 });
    expect(await draftOf('c2')).toMatchObject({ signal_ids: '["c2"]', signal_count: 1, description: null });
    expect(holds(JSON.stringify(await readContents(store)), 'Zebra work')).toBe(false);
  });

  test('that go take along what they once said, where a draft of theirs had been shaped before they changed', async () => {
    const { user, send, event, build, draftOf, call } = await openTracking(store, open);
    await send(event('a', '09:00', '11:00'));
    await build();
    await call('POST', `/api/auto-tracking/drafts/${(await draftOf('a')).id}/split`, { hours: 1 });
    await send(event('a', '09:00', '10:00'));
    const changes = () => store.db.selectFrom('draft_source_changes').selectAll().where('user_id', '=', user.user_id).execute();
    expect(await changes()).not.toEqual([]);
    expect((await remove(user, { source: 'ical' })).body).toMatchObject({ signals: 1, drafts: 2 });
    expect(await changes()).toEqual([]);
  });

  test.each([{}, { dry_run: 1 }, { before: '2026-02-30' }, { before: '', source: 'x' }, { source: '' }])(
    'are kept where it is not said which: %j',
    async (payload) => {
      const user = await addUser(store);
      await saveSignals(store, [sampleSignal(user, 's')]);
      expect((await remove(user, payload)).status).toBe(400);
      expect(await storedSignals(user)).toEqual(['s']);
    },
  );

  test('that are just being sent are waited for, and go as well', async ({ skip }) => {
    skip(store.engine.name === 'sqlite', 'SQLite has one writer at a time');
    const user = await addUser(store);
    const { answer, endedBeforeOthers } = await callWhileChanging(
      store,
      async (sending) => {
        await lockActiveUsers(sending, [user.user_id]);
        await saveSignals(sending, [sampleSignal(user, 's')]);
      },
      () => remove(user, { source: 'git' }),
    );
    expect(endedBeforeOthers).toBe(false);
    expect(answer.body).toMatchObject({ signals: 1 });
    expect(await storedSignals(user)).toEqual([]);
  });

  test('that are sent while others are deleted are there as a whole or not at all', async () => {
    const tracking = await openTracking(store, open);
    const { user, send, event } = tracking;
    const names = Array.from({ length: 8 }, (_, racer) => `r${racer}`);
    const answers = await Promise.all(
      names.map((name, racer) =>
        racer % 2 === 0
          ? send(...Array.from({ length: 20 }, (_, index) => event(`${name}-${index}`, '09:00', '10:00')))
          : remove(user, { source: 'ical' }).then(({ status }) => status),
      ),
    );
    expect(answers).toEqual(names.map(() => 200));
    const left = Map.groupBy(await storedSignals(user), (id) => id.split('-')[0]);
    for (const ids of left.values()) expect(ids).toHaveLength(20);
    await tracking.build();
    const named = (await tracking.drafts()).flatMap(({ signal_ids }) => JSON.parse(signal_ids) as string[]);
    expect(named.filter((id) => ![...left.values()].flat().includes(id))).toEqual([]);
  });
});
