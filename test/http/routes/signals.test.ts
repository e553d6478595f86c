import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

describeOnEachDatabase('Signals over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function userWith(signals: { id: string; started_at?: string | null; source?: string }[], time_zone = 'UTC') {
    const user = await addUser(store, { time_zone });
    const agent = await addServiceToken(store, { created_by: user.user_id });
    const payload = {
      signals: signals.map((signal) => ({ source: 'nucleus', source_id: '', signal_type: 'task', ...signal, user_id: user.user_id })),
    };
    await open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload });
    return user;
  }

  async function ids(user: TestUser, query = '') {
    const response = await open.app.inject({ url: `/api/auto-tracking/signals${query}`, headers: user.headers });
    return response.json().signals.map((signal: { id: string }) => signal.id);
  }

  test('come latest start first, ties by id, those without a start last', async () => {
    const user = await userWith([
      { id: 'b', started_at: '2026-03-10T09:00:00Z' },
      { id: 'none' },
      { id: 'a', started_at: '2026-03-10T09:00:00Z' },
      { id: 'later', started_at: '2026-03-10T09:00:00.001Z' },
    ]);
    expect(await ids(user)).toEqual(['later', 'a', 'b', 'none']);
  });

  test('are filtered by the user’s own local day; without a start they fall outside any date filter', async () => {
    const user = await userWith(
      [
        { id: 'before', started_at: '2026-03-09T12:59:59.999Z' },
        { id: 'first', started_at: '2026-03-09T13:00:00Z' },
        { id: 'last', started_at: '2026-03-10T12:59:59.999Z' },
        { id: 'none' },
      ],
      'Australia/Sydney',
    );
    expect(await ids(user, '?date_from=2026-03-10&date_to=2026-03-10')).toEqual(['last', 'first']);
    expect(await ids(user, '?date_to=2026-03-09')).toEqual(['before']);
    expect(await ids(user, '?date_from=2026-03-11&date_to=2026-03-01')).toEqual([]);
  });

  test('are filtered by source', async () => {
    const user = await userWith([
      { id: 'a', source: 'git' },
      { id: 'b', source: 'ical' },
    ]);
    expect(await ids(user, '?source=git')).toEqual(['a']);
    expect(await ids(user, '?source=github')).toEqual([]);
  });

  test('are at most 200, counted after the filters', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      id: `n-${String(index).padStart(3, '0')}`,
      started_at: '2026-03-10T09:00:00Z',
      source: index < 230 ? 'git' : 'ical',
    }));
    const user = await userWith(many);
    expect(await ids(user)).toHaveLength(200);
    expect(await ids(user, '?source=ical')).toHaveLength(20);
  });

  test('keep the day they were given when the user moves to another zone', async () => {
    const user = await userWith([{ id: 'evening', started_at: '2026-03-10T23:30:00Z' }]);
    await store.db
      .insertInto('user_time_zones')
      .values({ user_id: user.user_id, effective_at: open.clock.now, time_zone: 'Asia/Kathmandu' })
      .execute();
    expect(await ids(user, '?date_from=2026-03-10&date_to=2026-03-10')).toEqual(['evening']);
  });

  test('are nobody else’s', async () => {
    await userWith([{ id: 'private', started_at: '2026-03-10T09:00:00Z' }]);
    expect(await ids(await addUser(store, { access_level: 'executive' }))).toEqual([]);
  });
});
