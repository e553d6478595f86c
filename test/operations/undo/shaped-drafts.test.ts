import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';

describeOnEachDatabase('Undoing what shaped drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '08:00', '09:00'));
    await day.build();
    const [a, b] = [await day.draftOf('a'), await day.draftOf('b')];
    return { ...day, before: await day.stored(), a, b, join: () => day.act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id] }) };
  }

  test('a split: the new part goes away, and the day is the engine’s again', async () => {
    const { a, act, undo, stored, before, build, waitingDays } = await openDay();
    const { operation } = await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 });
    await build();
    expect((await undo(operation)).body).toEqual({ ok: true, drafts: 2, time_entries: 0 });
    expect(await stored()).toEqual(before);
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect(await stored()).toEqual(before);
    expect((await undo(operation)).body.error).toBe('already_undone');
  });

  test('a split of a split: the last one first, back to the first part as it was', async () => {
    const { a, act, undo, stored, before } = await openDay();
    const first = await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 });
    const between = await stored();
    const second = await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 0.25 });
    expect((await undo(first.operation)).body.error).toBe('undo_refused');
    expect((await undo(second.operation)).status).toBe(200);
    expect(await stored()).toEqual(between);
    expect((await undo(first.operation)).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  test('a split whose second part was accepted is not undone before that is', async () => {
    const { a, act, undo, decide, stored, before } = await openDay();
    const { operation, body } = await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 });
    const accepted = await decide(body.drafts[1].id, 'accept');
    expect((await undo(operation)).body.error).toBe('undo_refused');
    expect((await undo(accepted.operation)).status).toBe(200);
    expect((await undo(operation)).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  test('a join: the draft that went in comes back, unless the joined one has been decided', async () => {
    for (const isDecided of [false, true]) {
      const { a, join, undo, decide, stored, before } = await openDay();
      const { operation } = await join();
      if (isDecided) await decide(a.id, 'dismiss');
      const { status, body } = await undo(operation);
      expect([status, body.error]).toEqual(isDecided ? [409, 'undo_refused'] : [200, undefined]);
      if (!isDecided) expect(await stored()).toEqual(before);
    }
  });

  test.each(['split', 'join'] as const)(
    'a %s leaves no explanation of what it shaped, until the engine explains its own anew',
    async (how) => {
      const { a, b, user, act, join, undo, build } = await openDay();
      const explained = async () =>
        (await store.db.selectFrom('draft_explanations').select('draft_id').where('user_id', '=', user.user_id).execute())
          .map(({ draft_id }) => draft_id)
          .sort();
      const { operation } = how === 'join' ? await join() : await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 });
      expect(await explained()).toContain(a.id);
      expect((await undo(operation)).status).toBe(200);
      expect(await explained()).toEqual(how === 'join' ? [] : [b.id]);
      await build();
      expect(await explained()).toEqual([a.id, b.id].sort());
    },
  );

  test('a join makes what the engine has drafted since under the id of the draft that went in make way', async () => {
    const day = await openUndo(store, open);
    const commit = (id: string, minute: string) =>
      day.event(id, `09:${minute}`, `09:${minute}`, {
        source: 'git',
        signal_type: 'commit',
        ended_at: null,
        metadata: '{"repo":"northlight/atlas"}',
      });
    await day.send(day.event('a', '06:00', '08:00'), commit('first', '00'));
    await day.build();
    const [meeting, commits] = [await day.draftOf('a'), await day.draftOf('first')];
    const { operation } = await day.act('POST', `${DRAFTS}/join`, { ids: [meeting.id, commits.id] });
    await day.send(commit('second', '30'));
    await day.build();
    expect(await day.draftOf('second')).toMatchObject({ id: commits.id, status: 'pending' });
    expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 2, time_entries: 0 });
    await day.build();
    const { id, signal_ids } = await day.draftOf('second');
    expect([id, JSON.parse(signal_ids).sort()]).toEqual([commits.id, ['first', 'second']]);
    expect(await day.draftOf('a')).toMatchObject({ id: meeting.id, status: 'pending', pinned: 0 });
  });

  test('a restored draft is dismissed as it was', async () => {
    const { a, act, undo, decide, stored } = await openDay();
    await decide(a.id, 'dismiss');
    const before = await stored();
    const { operation } = await act('POST', `${DRAFTS}/${a.id}/restore`);
    expect((await undo(operation)).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  test('an extended draft has its own time again, unless the minutes it would have are booked by now', async () => {
    for (const isBooked of [false, true]) {
      const { a, act, undo, stored, before } = await openDay();
      const gap = { starts_at: '2026-03-10T09:00:00Z', ends_at: '2026-03-10T09:30:00Z' };
      const { operation } = await act('POST', `${DRAFTS}/${a.id}/extend`, gap);
      const times = { started_at: '2026-03-10T07:00:00Z', ended_at: '2026-03-10T07:30:00Z' };
      if (isBooked) await act('POST', '/time-entries', { date: '2026-03-10', hours: 0.5, ...times });
      const { status, body } = await undo(operation);
      expect([status, body.error]).toEqual(isBooked ? [409, 'undo_refused'] : [200, undefined]);
      if (!isBooked) expect(await stored()).toEqual(before);
    }
  });

  const EIGHT_TO_NINE = { starts_at: '2026-03-10T08:00:00Z', ends_at: '2026-03-10T09:00:00Z' };

  test('a dismissed part does not wait again once the other part was extended over it, until that is undone', async () => {
    const { a, act, undo, decide, build, drafts } = await openDay();
    const { body } = await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 });
    const dismissed = await decide(body.drafts[1].id, 'dismiss');
    await build();
    const freed = { starts_at: '2026-03-10T07:00:00Z', ends_at: '2026-03-10T08:00:00Z' };
    const extended = await act('POST', `${DRAFTS}/${a.id}/extend`, freed);
    expect(extended.status).toBe(200);
    const refused = await undo(dismissed.operation);
    expect(refused).toMatchObject({ status: 409, body: { error: 'undo_refused', detail: 'Another draft has minutes of this meanwhile.' } });
    expect((await undo(extended.operation)).status).toBe(200);
    expect((await undo(dismissed.operation)).status).toBe(200);
    expect((await drafts()).map(({ status }) => status)).toEqual(['pending', 'pending', 'pending']);
  });

  test('a restored and dismissed draft does not wait again in minutes that another was extended over, so none is booked twice', async () => {
    const { a, b, act, undo, decide, build, rowsOf } = await openDay();
    await decide(b.id, 'dismiss');
    await act('POST', `${DRAFTS}/${b.id}/restore`);
    const { operation } = await decide(b.id, 'dismiss');
    expect((await act('POST', `${DRAFTS}/${a.id}/extend`, EIGHT_TO_NINE)).status).toBe(200);
    expect((await undo(operation)).body.error).toBe('undo_refused');
    await build();
    expect((await act('POST', `${DRAFTS}/accept-bulk`, { ids: [a.id, b.id] })).body).toEqual({ accepted: 1 });
    expect(await rowsOf('time_entries')).toMatchObject([{ hours: 3 }]);
  });

  test('a deleted entry stays away once a draft was extended over its minutes', async () => {
    const { a, b, act, undo, decide } = await openDay();
    const accepted = await decide(b.id, 'accept');
    const deleted = await act('DELETE', `/time-entries/${accepted.body.time_entry_id}`);
    const extended = await act('POST', `${DRAFTS}/${a.id}/extend`, EIGHT_TO_NINE);
    expect(extended.status).toBe(200);
    expect((await undo(deleted.operation)).body.error).toBe('undo_refused');
    expect((await undo(extended.operation)).status).toBe(200);
    expect((await undo(deleted.operation)).status).toBe(200);
  });

  test('what the engine drafted in the minutes makes way', async () => {
    const { a, send, event, build, decide, undo, drafts, draftOf } = await openDay();
    await send(event('b', '07:00', '09:00'));
    await build();
    const { operation } = await decide(a.id, 'dismiss');
    await build();
    expect(await draftOf('b')).toMatchObject({ hours: 2 });
    expect((await undo(operation)).status).toBe(200);
    await build();
    expect((await drafts()).reduce((sum, { hours }) => sum + hours, 0)).toBe(3);
  });

  test('a join keeps to itself what its signals have become: private', async () => {
    const { b, join, undo, send, event, putPatterns, draftOf } = await openDay();
    const { operation } = await join();
    await send(event('b', '08:00', '09:00', { title: 'Zebra' }));
    await putPatterns('zebra');
    expect((await undo(operation)).status).toBe(200);
    expect(await draftOf('b')).toMatchObject({ id: b.id, description: 'Private time' });
  });

  test('hands what a signal was first made of to each draft that names it again', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'));
    await day.sendDraft('one', ['a']);
    await day.sendDraft('two', ['b']);
    const { operation } = await day.act('POST', `${DRAFTS}/join`, { ids: ['one', 'two'] });
    await day.send(day.event('b', '08:00', '08:30'));
    expect((await day.undo(operation)).status).toBe(200);
    expect((await day.entry(await day.accept({ id: 'one' }))).source_changed).toBeNull();
    expect((await day.entry(await day.accept({ id: 'two' }))).source_changed?.signals).toMatchObject([{ signal_id: 'b' }]);
  });
});
