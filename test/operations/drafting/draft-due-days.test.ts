import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addBudget, addTask, addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOn, describeOnEachDatabase, POSTGRESQL } from '#test/databases.ts';
import { decide, openDrafting, systemContext } from '#test/drafting.ts';

describeOnEachDatabase('Drafting the due days', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('makes drafts of signals, matched by the task key in their title', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const budget_id = await addBudget(store, { billable: 1 });
    const task_id = await addTask(store, { task_key: 'SHOP-12', budget_id });
    await send({
      signals: [
        signal('a', { title: 'SHOP-12 Cart', started_at: '2026-03-10T09:00:00Z' }),
        signal('b', { title: 'SHOP-12 Checkout', started_at: '2026-03-10T09:20:00Z' }),
      ],
    });
    expect(await build()).toMatchObject({ built: 1, failed: [] });
    expect(await drafts()).toEqual([
      expect.objectContaining({
        user_id: user.user_id,
        date: '2026-03-10',
        hours: 0.5,
        raw_minutes: 35,
        budget_id,
        task_id,
        billable: 1,
        categorization_source: 'code',
        origin: 'engine',
        status: 'pending',
        signal_ids: '["a","b"]',
        description: 'SHOP-12 Cart; SHOP-12 Checkout',
      }),
    ]);
  });

  test('does nothing for who has not switched it on, and catches up once they do', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open, {});
    await send({ signals: [signal('a', { started_at: '2026-03-10T09:00:00Z' })] });
    expect((await build()).built).toBe(0);
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload: { enabled: 1 } });
    expect((await build()).built).toBe(1);
    expect(await drafts()).toHaveLength(1);
  });

  test('twice writes nothing the second time, and a grown event keeps its draft', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    const event = {
      source: 'google_calendar',
      signal_type: 'event',
      title: 'Workshop',
      started_at: '2026-03-10T09:00:00Z',
      ended_at: '2026-03-10T10:00:00Z',
    };
    await send({ signals: [signal('e', event)] });
    await build();
    const [first] = await drafts();
    await send({ signals: [signal('f', { ...event, started_at: '2026-03-10T09:00:00Z', source: 'github', title: 'Off' })] });
    await build();
    expect(await drafts()).toEqual([first]);
    await send({ signals: [signal('e', { ...event, ended_at: '2026-03-10T11:00:00Z' })] });
    await build();
    expect(await drafts()).toEqual([expect.objectContaining({ id: first?.id, hours: 2, version: 2 })]);
  });

  test('withdraws the draft of a cancelled event, and leaves an accepted one alone', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const event = (id: string, hour: string) =>
      signal(id, { source: 'ical', signal_type: 'event', started_at: `2026-03-10T${hour}:00:00Z`, duration_minutes: 30 });
    await send({ signals: [event('one', '08'), event('two', '10')] });
    await build();
    const accepted = (await drafts()).find((draft) => draft.signal_ids === '["two"]');
    await decide(open, user, accepted?.id ?? '', 'accept');
    const cancelled = { metadata: '{"status":"cancelled"}' };
    await send({
      signals: [
        { ...event('one', '08'), ...cancelled },
        { ...event('two', '10'), ...cancelled },
      ],
    });
    await build();
    expect((await drafts()).map((draft) => [draft.id, draft.status])).toEqual([[accepted?.id, 'accepted']]);
  });

  test('never drafts again what the user decided', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('a', { started_at: '2026-03-10T09:00:00Z' })] });
    await build();
    const [draft] = await drafts();
    await decide(open, user, draft?.id ?? '', 'dismiss');
    await send({ signals: [signal('b', { started_at: '2026-03-10T11:00:00Z' })] });
    await build();
    const all = await drafts();
    expect(all.map((found) => [found.signal_ids, found.status]).sort()).toEqual([
      ['["a"]', 'dismissed'],
      ['["b"]', 'pending'],
    ]);
  });

  test.each(['accept', 'dismiss'] as const)('never drafts an event again that moved to another day after its %s', async (action) => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const event = (day: string) =>
      signal('e', { source: 'ical', signal_type: 'event', started_at: `2026-03-${day}T09:00:00Z`, duration_minutes: 60 });
    await send({ signals: [event('09')] });
    await build();
    await decide(open, user, (await drafts())[0]?.id ?? '', action);
    await send({ signals: [event('10')] });
    await build();
    expect((await drafts()).map((draft) => [draft.date, draft.status])).toEqual([['2026-03-09', `${action}ed`]]);
  });

  test('drafts the other day’s part of a meeting over midnight when one part is decided', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('m', { source: 'meetings', started_at: '2026-03-08T23:00:00Z', ended_at: '2026-03-09T01:00:00Z' })] });
    await build();
    await decide(open, user, (await drafts())[0]?.id ?? '', 'dismiss');
    await send({ signals: [signal('n', { source: 'meetings', started_at: '2026-03-08T10:00:00Z', ended_at: '2026-03-08T11:00:00Z' })] });
    await build();
    expect((await drafts()).map((draft) => [draft.date, draft.status, draft.signal_ids]).sort()).toEqual([
      ['2026-03-08', 'pending', '["m"]'],
      ['2026-03-08', 'pending', '["n"]'],
      ['2026-03-09', 'dismissed', '["m"]'],
    ]);
  });

  test('dismisses by its own seconds what is too short, whatever else the day holds', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    const window = (id: string, minute: string, ended_at: string) =>
      signal(id, { source: 'meetings', started_at: `2026-03-10T09:${minute}:00Z`, ended_at: `2026-03-10T09:${ended_at}Z` });
    await send({ signals: [window('a', '00', '04:59'), window('b', '30', '30:30')] });
    await build();
    expect((await drafts()).map((draft) => draft.dismissed_by)).toEqual(['rule', 'rule']);
  });

  test('leaves to the agent the signals its drafts name, whichever came first', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('a', { started_at: '2026-03-10T09:00:00Z' })] });
    await build();
    expect((await drafts()).map((draft) => draft.origin)).toEqual(['engine']);
    const named = { id: 'from-agent', user_id: user.user_id, date: '2026-03-10', hours: 1, signal_ids: '["a","later"]' };
    await send({ drafts: [named] });
    await build();
    expect((await drafts()).map((draft) => draft.id)).toEqual(['from-agent']);
    await send({ signals: [signal('later', { started_at: '2026-03-10T10:00:00Z' })] });
    await build();
    expect((await drafts()).map((draft) => draft.id)).toEqual(['from-agent']);
    await send({ drafts: [{ ...named, signal_ids: '["later"]' }] });
    await build();
    expect((await drafts()).map((draft) => draft.signal_ids).sort()).toEqual(['["a"]', '["later"]']);
  });

  test('waits for an event to end, and says when it is due', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('now', { source: 'meetings', started_at: '2026-03-10T11:30:00Z', ended_at: '2026-03-10T12:30:00Z' })] });
    await build();
    expect(await drafts()).toEqual([]);
    open.clock.now = Date.parse('2026-03-10T12:30:00Z');
    expect((await build()).built).toBe(1);
    open.clock.now = TEST_NOW;
    expect(await drafts()).toHaveLength(1);
  });

  test('dismisses by rule what is too short, until it grows', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    const short = signal('short', {
      source: 'activitywatch',
      signal_type: 'window',
      started_at: '2026-03-10T09:00:00Z',
      ended_at: '2026-03-10T09:04:59Z',
    });
    await send({ signals: [short] });
    await build();
    expect(await drafts()).toEqual([expect.objectContaining({ status: 'dismissed', dismissed_by: 'rule' })]);
    await send({ signals: [{ ...short, ended_at: '2026-03-10T09:05:00Z' }] });
    await build();
    expect(await drafts()).toEqual([expect.objectContaining({ status: 'pending', dismissed_by: null, raw_minutes: 5, hours: 0.25 })]);
  });

  test('rebuilds the last 30 days after a change of preferences', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('a', { started_at: '2026-03-09T09:00:00Z' }), signal('old', { started_at: '2026-02-07T09:00:00Z' })] });
    await build();
    await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers: user.headers,
      payload: { default_rounding: '60min' },
    });
    await build();
    expect((await drafts()).map((draft) => [draft.date, draft.hours])).toEqual([
      ['2026-03-09', 1],
      ['2026-02-07', 0.25],
    ]);
  });

  test('follows a change of preferences over midnight', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const late = { source: 'ical', signal_type: 'event', title: 'Release night', started_at: '2026-03-09T23:00:00Z' };
    await send({ signals: [signal('late', { ...late, ended_at: '2026-03-10T01:10:00Z' })] });
    await build();
    expect((await drafts()).map((draft) => [draft.date, draft.hours])).toEqual([
      ['2026-03-10', 1.25],
      ['2026-03-09', 1],
    ]);
    const payload = { calendar_exclude_patterns: ['release'] };
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload });
    await build();
    expect(await drafts()).toEqual([]);
  });

  test('matches waiting drafts again after a change of the catalogue', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    const manager = await addUser(store, { access_level: 'manager' });
    await send({ signals: [signal('a', { title: 'LATE-7 Cart', started_at: '2026-03-10T09:00:00Z' })] });
    await build();
    expect(await drafts()).toEqual([expect.objectContaining({ task_id: null, categorization_source: 'none' })]);
    const payload = { title: 'Cart', task_key: 'LATE-7' };
    const created = await open.app.inject({ method: 'POST', url: '/api/tasks', headers: manager.headers, payload });
    await build();
    expect(await drafts()).toEqual([expect.objectContaining({ task_id: created.json().task.id, categorization_source: 'code' })]);
  });

  test('finds an event that was sent ahead in the day it has after its user changed zone', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({
      signals: [signal('ahead', { source: 'meetings', started_at: '2026-03-12T02:00:00Z', ended_at: '2026-03-12T03:00:00Z' })],
    });
    await build();
    const payload = { time_zone: 'America/New_York' };
    await open.app.inject({ method: 'PATCH', url: '/api/me', headers: user.headers, payload });
    open.clock.now = Date.parse('2026-03-20T12:00:00Z');
    await build();
    open.clock.now = TEST_NOW;
    expect((await drafts()).map((draft) => [draft.date, draft.hours])).toEqual([['2026-03-11', 1]]);
  });

  test('puts off a day that fails, each time longer, and builds the others', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({
      signals: [signal('bad', { started_at: '2026-03-08T09:00:00Z' }), signal('good', { started_at: '2026-03-09T09:00:00Z' })],
    });
    // A damaged row: no ingest lets it in, but disks and people do.
    await store.db
      .updateTable('drafting_days')
      .set({ date: 'not-a-day' })
      .where('user_id', '=', user.user_id)
      .where('date', '=', '2026-03-08')
      .execute();
    const { built, failed } = await build();
    expect([built, failed.map((day) => day.date)]).toEqual([1, ['not-a-day']]);
    expect(await drafts()).toHaveLength(1);
    expect(await build()).toMatchObject({ built: 0, failed: [] });
    const putOff = async () => {
      const { due_at } = await store.db
        .selectFrom('drafting_days')
        .select('due_at')
        .where('user_id', '=', user.user_id)
        .executeTakeFirstOrThrow();
      return (due_at - open.clock.now) / 60_000;
    };
    expect(await putOff()).toBe(1);
    open.clock.now += 10 * 60_000;
    expect((await build()).failed).toHaveLength(1);
    expect(await putOff()).toBe(10);
    open.clock.now = TEST_NOW;
  });
});

const QUARTER_MS = 15 * 60_000;

describeOn(POSTGRESQL, 'Drafting one day by eight builders at once', (store) => {
  test('builds it once and writes each draft once', async () => {
    const open = await openTestApp(store);
    const { send, signal, user, drafts } = await openDrafting(store, open);
    const signals = Array.from({ length: 40 }, (_, index) =>
      signal(`s${index}`, { metadata: `{"repository":"r${index}"}`, started_at: new Date(TEST_NOW - index * QUARTER_MS).toISOString() }),
    );
    await send({ signals });
    const rounds = await Promise.all(Array.from({ length: 8 }, () => draftDueDays(systemContext(open), [user.user_id])));
    expect(rounds.reduce((sum, { built }) => sum + built, 0)).toBe(1);
    const all = await drafts();
    expect(all).toHaveLength(40);
    expect(all.every((draft) => draft.version === 1)).toBe(true);
    await open.app.close();
  });

  test('beside an accept: what was accepted stays booked as it was', async () => {
    const open = await openTestApp(store);
    for (let round = 0; round < 20; round += 1) {
      const { send, signal, user, drafts, build } = await openDrafting(store, open);
      const meeting = { source: 'meetings', started_at: '2026-03-10T09:00:00Z', ended_at: '2026-03-10T10:00:00Z' };
      await send({ signals: [signal('m', meeting)] });
      await build();
      const [draft] = await drafts();
      await send({ signals: [signal('m', { ...meeting, ended_at: '2026-03-10T11:00:00Z' })] });
      const accept = open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${draft?.id}/accept`, headers: user.headers });
      await Promise.all([accept, build()]);
      const [after] = await drafts();
      const entry = await store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user.user_id).executeTakeFirstOrThrow();
      expect(after).toMatchObject({ status: 'accepted', time_entry_id: entry.id, hours: entry.hours });
    }
    await open.app.close();
  });
});
