import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findDraftingDay, settleDraftingDay } from '#db/drafting-days.ts';
import type { DraftingDayRow } from '#db/schema.ts';
import type { Change } from '#domain/change.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { decide, openDrafting, systemContext } from '#test/drafting.ts';
import { changedTables, readContents } from '#test/store-contents.ts';

const ALL = { date_from: '2025-01-01', date_to: '2026-12-31' };
const OFF = { default_rounding: '60min' };

describeOnEachDatabase('Rebuilding days on demand', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function rebuild(user: TestUser, payload: object, headers: object = { prefer: 'wait' }) {
    const url = '/api/auto-tracking/rebuild';
    const response = await open.app.inject({ method: 'POST', url, headers: { ...user.headers, ...headers }, payload });
    return { status: response.statusCode, body: response.json(), applied: response.headers['preference-applied'] };
  }

  /** Changed without what follows a change: as after a release that drafts otherwise. */
  async function roundToHours({ user_id }: TestUser) {
    await store.db.updateTable('preferences').set(OFF).where('user_id', '=', user_id).execute();
  }

  const day = (date: string) => ({ started_at: `${date}T09:00:00Z` });

  test('reaches days older than the 30 that follow a change by themselves', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('old', day('2025-06-02')), signal('new', day('2026-03-09'))] });
    await build();
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload: OFF });
    await build();
    expect((await drafts()).map(({ date, hours }) => [date, hours])).toEqual([
      ['2026-03-09', 1],
      ['2025-06-02', 0.25],
    ]);
    expect(await rebuild(user, ALL)).toEqual({ status: 200, body: { requested_days: 2, waiting_days: 0 }, applied: 'wait' });
    expect((await drafts()).map(({ date, hours }) => [date, hours])).toEqual([
      ['2026-03-09', 1],
      ['2025-06-02', 1],
    ]);
  });

  test('asks for days with time of a signal or an undecided draft, both ends included, and for no other', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const night = signal('night', { started_at: '2026-03-03T23:00:00Z', ended_at: '2026-03-04T01:00:00Z' });
    await send({ signals: [signal('a', day('2026-03-01')), night, signal('gone', day('2026-03-06')), signal('b', day('2026-03-09'))] });
    await build();
    await store.db.deleteFrom('signals').where('user_id', '=', user.user_id).where('id', '=', 'gone').execute();
    const range = { date_from: '2026-03-04', date_to: '2026-03-09' };
    expect((await rebuild(user, range, {})).body).toEqual({ requested_days: 3, waiting_days: 3 });
    const waiting = await store.db.selectFrom('drafting_days').select('date').where('user_id', '=', user.user_id).orderBy('date').execute();
    expect(waiting.map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-06', '2026-03-09']);
    await build();
    expect((await drafts()).map(({ date }) => date)).toEqual(['2026-03-09', '2026-03-04', '2026-03-03', '2026-03-01']);
  });

  test('is told when a day begins to wait and when it waits no more, also where no draft differs or it could not be drafted', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('a', day('2026-03-09'))] });
    await build();
    const before = await drafts();
    const told: Change[] = [];
    onTestFinished(await store.engine.changes.listen((changes) => told.push(...changes)));
    const toldOf = () => told.splice(0).filter(({ user_id }) => user_id === user.user_id);
    expect((await rebuild(user, ALL, {})).body).toEqual({ requested_days: 1, waiting_days: 1 });
    expect(toldOf()).toEqual([{ noun: 'drafts', user_id: user.user_id }]);
    await build();
    expect(await drafts()).toEqual(before);
    expect(toldOf()).toEqual([{ noun: 'drafts', user_id: user.user_id }]);
    await rebuild(user, ALL, {});
    const waiting = await findDraftingDay(store, user.user_id, '2026-03-09');
    toldOf();
    await settleDraftingDay(store, waiting as DraftingDayRow, open.clock.now + 60_000);
    expect(toldOf()).toEqual([{ noun: 'drafts', user_id: user.user_id }]);
  });

  test('finds nothing in days the wrong way round, or without anything', async () => {
    const { user, send, signal, build } = await openDrafting(store, open);
    await send({ signals: [signal('a', day('2026-03-09'))] });
    await build();
    for (const range of [
      { date_from: '2026-03-10', date_to: '2026-03-09' },
      { date_from: '2026-02-01', date_to: '2026-03-08' },
      { date_from: '0001-01-01', date_to: '0001-01-01' },
      { date_from: '9999-12-31', date_to: '9999-12-31' },
    ])
      expect((await rebuild(user, range)).body).toEqual({ requested_days: 0, waiting_days: 0 });
    expect((await rebuild(user, { date_from: '0001-01-01', date_to: '9999-12-31' })).body.requested_days).toBe(1);
  });

  test('writes nothing the second time, and never what its user has decided', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({
      signals: ['06', '08', '10'].map((hour) =>
        signal(hour, { source: 'meetings', started_at: `2026-03-02T${hour}:00:00Z`, duration_minutes: 30 }),
      ),
    });
    await build();
    const [first, second] = await drafts();
    await decide(open, user, first?.id ?? '', 'accept');
    await decide(open, user, second?.id ?? '', 'dismiss');
    await build();
    await roundToHours(user);
    const decided = (await drafts()).filter(({ status }) => status !== 'pending');
    expect(decided).toHaveLength(2);
    await rebuild(user, ALL);
    expect((await drafts()).filter(({ status }) => status !== 'pending')).toEqual(decided);
    const once = await readContents(store);
    expect((await rebuild(user, ALL)).body).toEqual({ requested_days: 1, waiting_days: 0 });
    expect(changedTables(once, await readContents(store))).toEqual([]);
  });

  test('loses no day when it is stopped in between, and goes on where it was', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const days = Array.from({ length: 9 }, (_, index) => `2026-02-1${index}`);
    await send({ signals: days.map((date) => signal(date, day(date))) });
    await build();
    await roundToHours(user);
    expect((await rebuild(user, ALL, {})).body).toEqual({ requested_days: 9, waiting_days: 9 });
    const stop = new AbortController();
    let ticks = 0;
    const clock = () => {
      if (ticks++ === 20) stop.abort();
      return open.clock.now;
    };
    const { built } = await draftDueDays({ ...systemContext(open), clock }, [user.user_id], stop.signal);
    const { json } = await open.app.inject({ url: '/api/auto-tracking/rebuild', headers: user.headers });
    expect(json()).toEqual({ waiting_days: 9 - built, due_days: 9 - built, next_due_at: '2026-03-10T12:00:00.000Z' });
    expect((await drafts()).filter(({ hours }) => hours === 1)).toHaveLength(built);
    expect(built).toBeGreaterThan(0);
    expect(built).toBeLessThan(9);
    expect((await build()).built).toBe(9 - built);
    expect((await drafts()).map(({ hours, version }) => [hours, version])).toEqual(Array(9).fill([1, 2]));
  });

  test('is refused while auto-tracking is off; a dry run then says what it would do', async () => {
    const { user, send, signal } = await openDrafting(store, open, { enabled: 0 });
    await send({ signals: [signal('a', day('2026-03-09'))] });
    const range = { date_from: '2026-03-01', date_to: '2026-03-10' };
    expect(await rebuild(user, range)).toMatchObject({ status: 409, body: { error: 'auto_tracking_off' } });
    const { status, body } = await rebuild(user, { ...range, dry_run: 1 });
    expect(status).toBe(200);
    expect(body.days).toMatchObject([{ date: '2026-03-09', changes: [{ change: 'added' }] }]);
  });

  test('shows nobody another’s days', async () => {
    const { send, signal, build } = await openDrafting(store, open);
    await send({ signals: [signal('a', day('2026-03-09'))] });
    await build();
    const { user } = await openDrafting(store, open);
    expect((await rebuild(user, ALL)).body).toEqual({ requested_days: 0, waiting_days: 0 });
    expect((await rebuild(user, { date_from: '2026-03-01', date_to: '2026-03-10', dry_run: 1 })).body).toEqual({ days: [] });
  });
});
