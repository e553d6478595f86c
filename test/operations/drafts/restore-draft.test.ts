import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';

describeOnEachDatabase('Restoring a dismissed draft', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '07:00', '09:00'));
    await day.build();
    return { ...day, a: await day.draftOf('a'), restore: (id: string, headers = {}) => restore(day, id, headers) };
  }

  async function restore(day: { user: { headers: object } }, id: string, headers: object) {
    const url = `/api${DRAFTS}/${id}/restore`;
    const response = await open.app.inject({ method: 'POST', url, headers: { ...day.user.headers, ...headers } });
    return { status: response.statusCode, body: response.json(), operation: String(response.headers['operation-id']) };
  }

  const minutesOf = ({ intervals }: Draft) => JSON.parse(intervals as string).map((ends: number[]) => ends.map(timeOfDay).join('–'));
  const timeOfDay = (at: number) => new Date(at).toISOString().slice(11, 16);

  test('waits again, and drafting works around it from then on', async () => {
    const { a, decide, build, restore, draftOf, send, event } = await openDay();
    expect(minutesOf(a)).toEqual(['06:00–08:00']);
    await decide(a.id, 'dismiss');
    await build();
    expect(minutesOf(await draftOf('b'))).toEqual(['07:00–09:00']);

    const { status, body } = await restore(a.id);
    expect(status).toBe(200);
    expect(body.draft).toMatchObject({ id: a.id, status: 'pending', dismissed_by: null, pinned: 1, hours: 2, version: a.version + 2 });
    await build();
    expect(minutesOf(await draftOf('a'))).toEqual(['06:00–08:00']);
    expect(minutesOf(await draftOf('b'))).toEqual(['08:00–09:00']);

    await send(event('a', '06:00', '06:30'));
    await build();
    expect(await draftOf('a')).toMatchObject({ hours: 2, version: a.version + 2 });
  });

  test('undo dismisses it again, with the signals it holds', async () => {
    const { a, decide, build, restore, undo, stored } = await openDay();
    await decide(a.id, 'dismiss');
    await build();
    const before = await stored();
    const { operation } = await restore(a.id);
    await build();
    expect((await undo(operation)).body).toEqual({ ok: true, drafts: 1, time_entries: 0 });
    await build();
    expect(await stored()).toEqual(before);
  });

  test('keeps its hours, but only those of its minutes that nothing was booked in', async () => {
    const { a, act, decide, restore, draftOf } = await openDay();
    await decide(a.id, 'dismiss');
    const times = { started_at: '2026-03-10T06:30:00Z', ended_at: '2026-03-10T07:00:00Z' };
    await act('POST', '/time-entries', { date: '2026-03-10', hours: 0.5, ...times });
    expect((await restore(a.id)).body.draft.hours).toBe(2);
    expect(minutesOf(await draftOf('a'))).toEqual(['06:00–06:30', '07:00–08:00']);
  });

  test('leaves minutes to what was shaped in them meanwhile', async () => {
    const { a, decide, build, restore, draftOf } = await openDay();
    await decide(a.id, 'dismiss');
    await build();
    const b = await draftOf('b');
    await decide(b.id, 'dismiss');
    await restore(b.id);
    await restore(a.id);
    expect(minutesOf(await draftOf('b'))).toEqual(['07:00–09:00']);
    expect(minutesOf(await draftOf('a'))).toEqual(['06:00–07:00']);
  });

  test('a rule that dismissed it does not take it again', async () => {
    const day = await openUndo(store, open);
    await day.call('PUT', '/api/auto-tracking/preferences', { auto_dismiss_below_minutes: 60 });
    await day.send(day.event('short', '06:00', '06:30'));
    await day.build();
    const short = await day.draftOf('short');
    expect(short).toMatchObject({ status: 'dismissed', dismissed_by: 'rule' });
    await restore(day, short.id, {});
    await day.call('POST', '/api/auto-tracking/rebuild', { date_from: '2026-03-10', date_to: '2026-03-10' });
    await day.build();
    expect((await day.drafts()).filter(({ status }) => status === 'pending')).toMatchObject([{ id: short.id, pinned: 1 }]);
    expect(await day.rowsOf('draft_signals')).toEqual([{ user_id: day.user.user_id, draft_id: short.id, signal_id: 'short' }]);
  });

  test('is shown among the drafts of its day', async () => {
    const { a, decide, restore, call, build } = await openDay();
    await decide(a.id, 'dismiss');
    await restore(a.id);
    await build();
    const { body } = await call('GET', '/api/auto-tracking/days?date_from=2026-03-10&date_to=2026-03-10');
    expect(body.days[0].drafts).toMatchObject([{ id: a.id, pinned: 1, status: 'pending' }, { pinned: 0 }]);
  });

  test('refuses what is not dismissed, another version, and what is another’s', async () => {
    const { a, decide, restore } = await openDay();
    expect(await restore(a.id)).toMatchObject({ status: 409, body: { error: 'not_dismissed' } });
    await decide(a.id, 'dismiss');
    expect(await restore(a.id, { 'if-match': `"${a.version}"` })).toMatchObject({ status: 409, body: { error: 'version_changed' } });
    const other = await openUndo(store, open);
    expect(await restore('nothing')).toMatchObject({ status: 404 });
    expect((await other.act('POST', `${DRAFTS}/${a.id}/restore`)).body).toEqual((await other.act('POST', `${DRAFTS}/x/restore`)).body);
  });

  test('an agent that sends it again changes nothing of it', async () => {
    const day = await openUndo(store, open);
    await day.sendDraft('sent', []);
    await day.decide('sent', 'dismiss');
    await restore(day, 'sent', {});
    await day.sendDraft('sent', [], { hours: 3 });
    expect(await day.drafts()).toMatchObject([{ id: 'sent', hours: 1, pinned: 1, intervals: null }]);
  });
});
