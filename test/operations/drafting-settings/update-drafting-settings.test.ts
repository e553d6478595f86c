import { afterAll, beforeAll, expect, test } from 'vitest';
import { MS_PER_DAY } from '#domain/interval.ts';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openDrafting } from '#test/drafting.ts';

const ON = { enabled: 1, default_rounding: 'none', auto_dismiss_below_minutes: 0 };

describeOnEachDatabase('Changed drafting settings', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function put(user: TestUser, payload: object, of = 'drafting-settings') {
    const response = await open.app.inject({ method: 'PUT', url: `/api/auto-tracking/${of}`, headers: user.headers, payload });
    expect(response.json()).toEqual({ ok: true });
  }

  async function openUser() {
    const drafting = await openDrafting(store, open, ON);
    return {
      ...drafting,
      commit: (id: string, at: string) => drafting.signal(id, { started_at: at, metadata: '{"repository":"shop"}' }),
      put: (payload: object, of?: string) => put(drafting.user, payload, of),
      /** Day and raw minutes, the earliest first. */
      async minutes() {
        return (await drafting.drafts()).map(({ date, raw_minutes }) => [date, raw_minutes]).sort();
      },
      async waiting() {
        const rows = await store.db.selectFrom('drafting_days').select('date').where('user_id', '=', drafting.user.user_id).execute();
        return rows.map(({ date }) => date).sort();
      },
    };
  }

  test('are what the next drafts are made by, and the recent ones follow', async () => {
    const { send, build, commit, minutes, put } = await openUser();
    await send({ signals: [commit('a', '2026-03-09T09:00Z'), commit('b', '2026-03-09T10:00Z')] });
    await build();
    expect(await minutes()).toEqual([['2026-03-09', 30]]);
    await put({ burst_gap_minutes: 61 });
    await build();
    expect(await minutes()).toEqual([['2026-03-09', 75]]);
    await put({ burst_lead_minutes: 0, longest_burst_minutes: 61 });
    await send({ signals: [commit('c', '2026-03-09T11:00Z'), commit('d', '2026-03-09T11:10Z')] });
    await build();
    expect(await minutes()).toEqual([['2026-03-09', 70]]);
  });

  test('reach the neighbouring day of a point as far as they say', async () => {
    const { send, build, commit, minutes, put, waiting } = await openUser();
    await put({ burst_lead_minutes: 120 });
    await send({ signals: [commit('night', '2026-03-09T01:00Z')] });
    expect(await waiting()).toEqual(['2026-03-08', '2026-03-09']);
    await build();
    expect(await minutes()).toEqual([
      ['2026-03-08', 60],
      ['2026-03-09', 60],
    ]);
  });

  test('take back what wider ones drafted in a day that they no longer reach, however long ago those changed', async () => {
    const { send, build, commit, minutes, put } = await openUser();
    await put({ burst_lead_minutes: 120 });
    await send({ signals: [commit('night', '2026-03-09T01:00Z')] });
    await build();
    await put({ burst_lead_minutes: 15 });
    await build();
    expect(await minutes()).toEqual([['2026-03-09', 15]]);
    await put({ burst_lead_minutes: 120 });
    await build();
    await put({ enabled: 0 }, 'preferences');
    await put({ burst_lead_minutes: 15 });
    await put({ enabled: 1 }, 'preferences');
    await build();
    expect(await minutes()).toEqual([['2026-03-09', 15]]);
  });

  test('leave days older than the 30 alone, and ask for none where auto-tracking is off', async () => {
    const { send, build, commit, put, waiting } = await openUser();
    const daysAgo = (days: number) => new Date(TEST_NOW - days * MS_PER_DAY).toISOString();
    await send({ signals: [commit('old', daysAgo(31)), commit('recent', daysAgo(30))] });
    await build();
    await put({ tentative_events: 'leave_out' });
    expect(await waiting()).toEqual([daysAgo(30).slice(0, 10)]);
    await build();
    await put({ enabled: 0 }, 'preferences');
    await put({ tentative_events: 'own_kind' });
    expect(await waiting()).toEqual([]);
  });

  test('of one user move no draft of another', async () => {
    const [one, two] = [await openUser(), await openUser()];
    for (const { send, commit } of [one, two])
      await send({ signals: [commit('a', '2026-03-09T09:00Z'), commit('b', '2026-03-09T10:00Z')] });
    await one.put({ burst_gap_minutes: 61 });
    await one.build();
    await two.build();
    expect([await one.minutes(), await two.minutes()]).toEqual([[['2026-03-09', 75]], [['2026-03-09', 30]]]);
  });
});
