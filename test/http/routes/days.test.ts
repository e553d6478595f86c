import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveDraftingSettings } from '#db/drafting-settings.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { decide, openDrafting } from '#test/drafting.ts';
import { addDraft } from '#test/drafts.ts';
import { addTimeEntry } from '#test/time-entries.ts';

const DAY = '2026-03-10';
const DAYS = `/auto-tracking/days?date_from=${DAY}&date_to=${DAY}`;

type Stretch = { starts_at: string; ends_at: string };

describeOnEachDatabase('GET /api/auto-tracking/days', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function get(user: TestUser, query: string) {
    return open.app.inject({ url: `/api/auto-tracking/days${query}`, headers: user.headers });
  }

  test('shows a day as a whole: drafts, entries, signals, what was left out, gaps and totals', async () => {
    const { user, send, signal, build, read } = await openDrafting(store, open);
    const planning = { source: 'google_calendar', signal_type: 'event', title: 'Planning', started_at: `${DAY}T10:00Z` };
    await send({
      signals: [
        signal('event', { ...planning, ended_at: `${DAY}T11:00Z` }),
        signal('declined', { ...planning, ended_at: `${DAY}T12:00Z`, metadata: '{"response":"declined"}' }),
        signal('c1', { title: 'Fix login', started_at: `${DAY}T10:30Z` }),
        signal('c2', { title: 'Add logout', started_at: `${DAY}T11:10Z` }),
      ],
    });
    await addTimeEntry(store, {
      user_id: user.user_id,
      id: `placed-${user.user_id}`,
      hours: 0.5,
      intervals: JSON.stringify([[Date.parse(`${DAY}T09:00Z`), Date.parse(`${DAY}T09:30Z`)]]),
    });
    await addTimeEntry(store, { user_id: user.user_id, id: `unplaced-${user.user_id}`, hours: 2 });
    await build();
    const { days } = await read(DAYS);
    expect(days).toHaveLength(1);
    const [day] = days;
    expect(day).toMatchObject({ date: DAY, ...stretch('00:00', '24:00'), time_zone: 'UTC', is_waiting: 0 });
    expect(day.drafts.map((draft: { description: string }) => draft.description)).toEqual(['Planning', 'Add logout']);
    expect(day.drafts[0]).toMatchObject({
      status: 'pending',
      hours: 1,
      raw_minutes: 60,
      rounding_minutes: 0,
      rounding_warning: 0,
      intervals: [stretch('10:00', '11:00')],
      signals: [{ signal_id: 'event', given_minutes: 60 }],
      evidence: [
        { signal_id: 'c1', lost_minutes: 15 },
        { signal_id: 'c2', lost_minutes: 5 },
      ],
    });
    expect(day.drafts[1]).toMatchObject({
      raw_minutes: 10,
      rounding_minutes: 5,
      rounding_warning: 1,
      intervals: [stretch('11:00', '11:10')],
    });
    expect(day.time_entries.map((entry: { intervals: Stretch[] }) => entry.intervals)).toEqual([[stretch('09:00', '09:30')], []]);
    expect(day.signals).toEqual([
      { id: 'declined', source: 'google_calendar', signal_type: 'event', title: 'Planning', ...stretch('10:00', '12:00') },
      { id: 'event', source: 'google_calendar', signal_type: 'event', title: 'Planning', ...stretch('10:00', '11:00') },
      { id: 'c1', source: 'git', signal_type: 'commit', title: 'Fix login', ...stretch('10:15', '10:30') },
      { id: 'c2', source: 'git', signal_type: 'commit', title: 'Add logout', ...stretch('10:55', '11:10') },
    ]);
    expect(day.left_out).toEqual([
      { signal_id: 'declined', reason: 'declined', lost_to: [] },
      { signal_id: 'c1', reason: 'no_time_left', lost_to: [{ kind: 'draft', id: day.drafts[0].id }] },
    ]);
    expect(day.working_hours).toEqual([stretch('09:00', '17:00')]);
    // It is noon.
    expect(day.gaps).toEqual([
      { ...stretch('09:30', '10:00'), minutes: 30 },
      { ...stretch('11:10', '12:00'), minutes: 50 },
    ]);
    expect(day.totals).toEqual({
      raw_minutes: 70,
      rounded_minutes: 75,
      rounding_minutes: 5,
      rounding_warning: 0,
      draft_hours: 1.25,
      dismissed_drafts: 0,
      entry_hours: 2.5,
      unplaced_hours: 2,
      gap_minutes: 80,
    });
  });

  test('says what rounding adds to drafts that wait or were accepted, and leaves the time of all drafts out of the gaps', async () => {
    const { user, send, signal, build, read, drafts } = await openDrafting(store, open, { enabled: 1, default_rounding: '30min_up' });
    const work = (id: string, from: string, until: string) =>
      signal(id, { source: 'timer', signal_type: id, started_at: `${DAY}T${from}Z`, ended_at: `${DAY}T${until}Z` });
    await send({ signals: [work('a', '09:00', '09:20'), work('b', '09:20', '09:40'), work('c', '09:40', '10:05')] });
    await build();
    const idOf = new Map((await drafts()).map((draft) => [draft.description, draft.id]));
    await decide(open, user, idOf.get('Commit a') ?? '', 'accept');
    await decide(open, user, idOf.get('Commit b') ?? '', 'dismiss');
    const [day] = (await read(DAYS)).days;
    expect(day.drafts.map((draft: { status: string }) => draft.status)).toEqual(['accepted', 'dismissed', 'pending']);
    expect(day.totals).toMatchObject({ raw_minutes: 45, rounded_minutes: 60, rounding_minutes: 15, rounding_warning: 1, draft_hours: 0.5 });
    expect(day.totals).toMatchObject({ dismissed_drafts: 1, entry_hours: 0.5, unplaced_hours: 0, gap_minutes: 115 });
  });

  test('finds no gap where a draft was dismissed, even once its meeting is cancelled', async () => {
    const { user, send, signal, build, read, drafts } = await openDrafting(store, open);
    const meeting = { source: 'ical', signal_type: 'event', started_at: `${DAY}T09:00Z`, ended_at: `${DAY}T11:30Z` };
    await send({ signals: [signal('m', meeting)] });
    await build();
    await decide(open, user, (await drafts())[0]?.id ?? '', 'dismiss');
    await send({ signals: [signal('m', { ...meeting, metadata: '{"status":"cancelled"}' })] });
    await build();
    expect((await read(DAYS)).days[0].gaps).toEqual([{ ...stretch('11:30', '12:00'), minutes: 30 }]);
  });

  test('takes an agent’s draft into its hours and not into what rounding adds, and the time of its signals out of the gaps', async () => {
    const { user, send, signal, read } = await openDrafting(store, open);
    await send({
      signals: [signal('held', { source: 'meetings', started_at: `${DAY}T09:00Z`, ended_at: `${DAY}T11:00Z` })],
      drafts: [{ id: 'sent', user_id: user.user_id, date: DAY, hours: 3, billable: 0, signal_ids: '["held"]' }],
    });
    const [day] = (await read(DAYS)).days;
    expect(day.drafts).toEqual([
      expect.objectContaining({ id: 'sent', intervals: [], raw_minutes: null, rounding_minutes: 0, signals: [], evidence: [] }),
    ]);
    expect(day.totals).toMatchObject({ raw_minutes: 0, rounded_minutes: 0, rounding_minutes: 0, rounding_warning: 0, draft_hours: 3 });
    expect(day.gaps).toEqual([{ ...stretch('11:00', '12:00'), minutes: 60 }]);
  });

  test('says that a day waits until it is drafted, and shows the drafts as they are stored', async () => {
    const { send, signal, build, read } = await openDrafting(store, open);
    await send({ signals: [signal('c1', { started_at: `${DAY}T10:00Z` })] });
    expect((await read(DAYS)).days[0]).toMatchObject({ is_waiting: 1, drafts: [], signals: [{ id: 'c1' }] });
    await build();
    expect((await read(DAYS)).days[0]).toMatchObject({ is_waiting: 0, drafts: [{ description: 'Commit c1' }] });
    await send({ signals: [signal('c1', { started_at: `${DAY}T10:00Z`, title: 'Other words' })] });
    expect((await read(DAYS)).days[0]).toMatchObject({
      is_waiting: 1,
      drafts: [{ description: 'Commit c1' }],
      signals: [{ title: 'Other words' }],
    });
  });

  test('does not call a day waiting that is put off until something ends', async () => {
    const { send, signal, build, read } = await openDrafting(store, open);
    await send({ signals: [signal('later', { started_at: `${DAY}T11:00Z`, ended_at: `${DAY}T13:00Z` })] });
    await build();
    const [day] = (await read(DAYS)).days;
    expect(day).toMatchObject({ is_waiting: 0, left_out: [{ signal_id: 'later', reason: 'not_over', lost_to: [] }] });
    expect(day.gaps).toEqual([{ ...stretch('09:00', '11:00'), minutes: 120 }]);
  });

  test('shows nobody else anything, whatever their level', async () => {
    const { user, send, signal, build } = await openDrafting(store, open);
    await send({ signals: [signal('c1', { started_at: `${DAY}T10:00Z`, title: 'Very secret' })] });
    await build();
    await addTimeEntry(store, { user_id: user.user_id, id: `hidden-${user.user_id}`, description: 'Very secret' });
    await addDraft(store, { user_id: user.user_id, description: 'Very secret' });
    const executive = await addUser(store, { access_level: 'executive' });
    const manager = await addUser(store, { access_level: 'manager' });
    await store.db.updateTable('users').set({ manager_id: manager.user_id }).where('id', '=', user.user_id).execute();
    for (const other of [executive, manager]) {
      const response = await get(other, `?date_from=${DAY}&date_to=${DAY}&user_id=${user.user_id}`);
      expect(response.statusCode).toBe(200);
      expect(response.json().days[0]).toMatchObject({ drafts: [], time_entries: [], signals: [], left_out: [] });
      expect(response.body).not.toContain('secret');
    }
  });

  test('reckons days and working hours in the user’s zone, over both changes of the clock', async () => {
    const user = await addUser(store, { time_zone: 'Europe/Berlin' });
    const working_hours = [{ weekdays: ['sunday' as const], from: '01:00', to: '04:00' }];
    await saveDraftingSettings(store, user.user_id, { ...DEFAULT_DRAFTING_SETTINGS, working_hours }, TEST_NOW);
    const { days } = (await get(user, '?date_from=2025-10-26&date_to=2025-10-26')).json();
    const spring = (await get(user, '?date_from=2026-03-29&date_to=2026-03-29')).json().days;
    expect(days[0]).toMatchObject({
      starts_at: '2025-10-25T22:00:00.000Z',
      ends_at: '2025-10-26T23:00:00.000Z',
      totals: { gap_minutes: 240 },
    });
    expect(spring[0]).toMatchObject({
      starts_at: '2026-03-28T23:00:00.000Z',
      ends_at: '2026-03-29T22:00:00.000Z',
      time_zone: 'Europe/Berlin',
    });
    expect(spring[0].working_hours).toEqual([{ starts_at: '2026-03-29T00:00:00.000Z', ends_at: '2026-03-29T02:00:00.000Z' }]);
    expect(spring[0].gaps).toEqual([]);
  });

  describe('range', () => {
    test('is ascending, both ends included, and holds nothing the wrong way round', async () => {
      const user = await addUser(store);
      const dates = async (query: string) => (await get(user, query)).json().days.map(({ date }: { date: string }) => date);
      expect(await dates('?date_from=2026-02-27&date_to=2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
      expect(await dates('?date_from=2026-03-10&date_to=2026-03-09')).toEqual([]);
      expect(await dates('?date_from=2026-03-01&date_to=2026-05-01')).toHaveLength(62);
    });

    test('takes 62 days, and needs both of its ends', async () => {
      const user = await addUser(store);
      for (const query of ['?date_from=2026-03-01&date_to=2026-05-02', `?date_from=${DAY}`, `?date_to=${DAY}`, '']) {
        const response = await get(user, query);
        expect(response.json()).toMatchObject({ status: 400, error: 'invalid_input' });
      }
    });

    test('reaches to the ends of what can be written', async () => {
      for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const user = await addUser(store, { time_zone });
        const [first] = (await get(user, '?date_from=0001-01-01&date_to=0001-01-01')).json().days;
        const { days } = (await get(user, '?date_from=9999-12-30&date_to=9999-12-31')).json();
        expect(first.starts_at).toMatch(/^0001-01-01T/);
        expect(days.map(({ date }: { date: string }) => date)).toEqual(['9999-12-30', '9999-12-31']);
        expect(days[1].ends_at).toMatch(/^9999-12-31T/);
      }
    });
  });

  test('is for people', async () => {
    const { user_id } = await addUser(store);
    const { headers } = await addServiceToken(store, { created_by: user_id });
    expect((await open.app.inject({ url: `/api${DAYS}`, headers })).statusCode).toBe(401);
    expect((await open.app.inject({ url: `/api${DAYS}` })).statusCode).toBe(401);
  });
});

function stretch(from: string, until: string): Stretch {
  const instant = (time: string) => (time === '24:00' ? '2026-03-11T00:00:00.000Z' : `${DAY}T${time}:00.000Z`);
  return { starts_at: instant(from), ends_at: instant(until) };
}
