import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSignalsByIds } from '#db/signals.ts';
import { loadDayReaches } from '#operations/drafting/touched-days.ts';
import { type ChangedSignal, noteSourceChanges } from '#operations/ingest/note-source-changes.ts';
import { addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { statementsOf } from '#test/statements.ts';
import { openTracking } from '#test/tracking.ts';

const AT_10 = { started_at: '2026-03-10T10:00:00.000Z', duration_minutes: null, state: 'active' };
const TO_11 = { ...AT_10, ended_at: '2026-03-10T11:00:00.000Z' };
const TO_1030 = { ...AT_10, ended_at: '2026-03-10T10:30:00.000Z' };
const CANCELLED = { metadata: '{"status":"cancelled"}' };

describeOnEachDatabase('A signal that changes', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** An event from 10 to 11 that was drafted and accepted. */
  async function bookEvent() {
    const tracking = await openTracking(store, open);
    await tracking.send(tracking.event('e', '10:00', '11:00'));
    await tracking.build();
    return { ...tracking, entryId: await tracking.accept(await tracking.draftOf('e')) };
  }

  function marks(userId: string) {
    return store.db.selectFrom('source_changes').selectAll().where('user_id', '=', userId).execute();
  }

  test('marks the time entry that was booked of it, and leaves the entry itself alone', async () => {
    const { user, entryId, entry, event, send } = await bookEvent();
    const before = await entry(entryId);
    expect(before.source_changed).toBeNull();
    await send(event('e', '10:00', '10:30'));
    const source_changed = {
      changed_at: new Date(TEST_NOW).toISOString(),
      signals: [{ signal_id: 'e', what: ['shortened'], before: TO_11, after: TO_1030 }],
    };
    expect(await entry(entryId)).toEqual({ ...before, source_changed });
    const history = await store.db.selectFrom('history').select('action').where('subject_id', '=', entryId).execute();
    expect(history).toEqual([{ action: 'created' }]);
    expect(await marks(user.user_id)).toHaveLength(1);
  });

  test('is shown beside the entry in the list, in the list of marked ones, and after a change of the entry', async () => {
    const { call, entryId, event, send, accept, draftOf, build } = await bookEvent();
    await send(event('other', '13:00', '14:00'));
    open.clock.now += 4 * 3_600_000;
    await build();
    open.clock.now = TEST_NOW;
    await accept(await draftOf('other'));
    await send(event('e', '10:00', '11:00', CANCELLED));
    const whatOf = (entries: { id: string; source_changed: { signals: { what: string[] }[] } | null }[]) =>
      Object.fromEntries(entries.map(({ id, source_changed }) => [id, source_changed?.signals.map(({ what }) => what) ?? null]));
    const { time_entries } = (await call('GET', '/api/time-entries')).body;
    expect(time_entries).toHaveLength(2);
    expect(whatOf(time_entries)).toMatchObject({ [entryId]: [['cancelled']] });
    const marked = (await call('GET', '/api/time-entries?source_changed=1')).body.time_entries;
    expect(whatOf(marked)).toEqual({ [entryId]: [['cancelled']] });
    const summary = (await call('GET', '/api/time-entries/summary?source_changed=1&date_from=2026-03-01&date_to=2026-03-31')).body;
    expect(summary.totals).toMatchObject({ entries: 1 });
    expect((await call('GET', '/api/time-entries?source_changed=0')).status).toBe(400);
    const changed = await call('PATCH', `/api/time-entries/${entryId}`, { hours: 0.5 });
    expect(whatOf([changed.body.time_entry])).toEqual({ [entryId]: [['cancelled']] });
  });

  test('several times keeps what was booked, until it is back there', async () => {
    const { user, entryId, entry, event, send } = await bookEvent();
    await send(event('e', '10:00', '10:30'));
    await send(event('e', '14:00', '15:00'));
    expect((await entry(entryId)).source_changed?.signals).toMatchObject([{ what: ['moved'], before: TO_11 }]);
    await send(event('e', '10:00', '11:00'));
    expect((await entry(entryId)).source_changed).toBeNull();
    expect(await marks(user.user_id)).toEqual([]);
  });

  test('counts once, by its last version, where one call has several', async () => {
    const { entryId, entry, event, send } = await bookEvent();
    await send(event('e', '10:00', '10:30'), event('e', '12:00', '13:00'), event('e', '10:00', '12:00'));
    expect((await entry(entryId)).source_changed?.signals).toMatchObject([{ what: ['lengthened'], before: TO_11 }]);
    await send(event('e', '10:00', '10:30'), event('e', '10:00', '11:00'));
    expect((await entry(entryId)).source_changed).toBeNull();
  });

  test('sent again, or with another title, or in an older revision, changes no mark', async () => {
    const { user, entryId, entry, event, send } = await bookEvent();
    const revision = (number: number) => ({ metadata: `{"revision":${number}}` });
    await send(event('e', '10:00', '11:00', revision(2)));
    expect((await entry(entryId)).source_changed).toBeNull();
    await send(event('e', '10:00', '10:30', revision(3)));
    const [mark] = await marks(user.user_id);
    open.clock.now += 60_000;
    await send(event('e', '10:00', '10:30', revision(3)));
    await send(event('e', '10:00', '10:30', { ...revision(3), title: 'Secret plan' }));
    await send(event('e', '10:00', '11:00', revision(1)));
    open.clock.now = TEST_NOW;
    expect(await marks(user.user_id)).toEqual([mark]);
    expect(JSON.stringify(mark)).not.toContain('Event e');
  });

  test('marks every entry booked of it, and every signal of an entry', async () => {
    const tracking = await openTracking(store, open);
    const { event, send, build, accept, drafts, entry } = tracking;
    const overMidnight = { started_at: '2026-03-08T23:00:00Z', ended_at: '2026-03-09T01:00:00Z' };
    await send({ ...event('night', '10:00', '11:00'), ...overMidnight });
    const work = { source: 'activitywatch', signal_type: 'window', metadata: '{"project":"x"}' };
    await send(event('a', '08:00', '08:30', work), event('b', '09:00', '09:30', work));
    await build();
    const entryIds: string[] = [];
    for (const draft of await drafts()) entryIds.push(await accept(draft));
    expect(entryIds).toHaveLength(3);
    await send({ ...event('night', '10:00', '11:00'), ...overMidnight, ...CANCELLED });
    await send(event('a', '08:00', '08:20', work), event('b', '09:00', '09:40', work));
    const shown = await Promise.all(entryIds.map((id) => entry(id)));
    expect(shown.map(({ date, source_changed }) => [date, source_changed?.signals.map(({ what }) => what)]).sort()).toEqual([
      ['2026-03-08', [['cancelled']]],
      ['2026-03-09', [['cancelled']]],
      ['2026-03-10', [['shortened'], ['lengthened']]],
    ]);
  });

  test('marks the entry of an agent’s draft that names it, and not that of a draft which names it no more', async () => {
    const { event, send, sendDraft, accept, entry } = await openTracking(store, open);
    await send(event('a', '10:00', '11:00'), event('b', '12:00', '13:00'));
    await sendDraft('from-agent', ['a', 'b']);
    await sendDraft('from-agent', ['a']);
    const entryId = await accept({ id: 'from-agent' });
    await send(event('b', '12:00', '12:30'));
    expect((await entry(entryId)).source_changed).toBeNull();
    await send(event('a', '11:00', '12:00'));
    expect((await entry(entryId)).source_changed?.signals).toMatchObject([{ signal_id: 'a', what: ['moved'] }]);
  });

  test('marks nothing where the draft waits or was dismissed, or the entry was deleted', async () => {
    const { user, entryId, call, event, send, build, draftOf } = await bookEvent();
    await send(event('waits', '08:00', '09:00'), event('dismissed', '06:00', '07:00'));
    await build();
    await call('POST', `/api/auto-tracking/drafts/${(await draftOf('dismissed')).id}/dismiss`);
    await call('DELETE', `/api/time-entries/${entryId}`);
    await send(event('e', '10:00', '10:30'), event('waits', '08:00', '08:30'), event('dismissed', '06:00', '06:30'));
    expect(await marks(user.user_id)).toEqual([]);
  });

  test('loses its mark with the entry', async () => {
    const { user, entryId, call, event, send } = await bookEvent();
    await send(event('e', '10:00', '10:30'));
    expect(await marks(user.user_id)).toHaveLength(1);
    await call('DELETE', `/api/time-entries/${entryId}`);
    expect(await marks(user.user_id)).toEqual([]);
  });

  test('touches nobody else’s entries, though they were booked of a signal of the same id', async () => {
    const [one, other] = [await bookEvent(), await bookEvent()];
    await one.send(one.event('e', '10:00', '10:30'));
    expect((await one.entry(one.entryId)).source_changed).not.toBeNull();
    expect((await other.entry(other.entryId)).source_changed).toBeNull();
  });

  describe('is no one else’s business:', () => {
    test.each(['manager', 'head', 'executive'] as const)('a %s never sees it', async (access_level) => {
      const reader = await addUser(store, { access_level });
      const tracking = await openTracking(store, open, { manager_id: reader.user_id });
      const { user, call, event, send, build, accept, draftOf, acknowledge, entry } = tracking;
      await send(event('e', '10:00', '11:00'));
      await build();
      const entryId = await accept(await draftOf('e'));
      const before = await entry(entryId, reader);
      await send(event('e', '10:00', '10:30'));
      expect((await entry(entryId)).source_changed).not.toBeNull();
      expect(await entry(entryId, reader)).toEqual(before);
      const list = async (query: string) =>
        (await call('GET', `/api/time-entries?user_id=${user.user_id}${query}`, undefined, reader)).body.time_entries;
      expect(await list('')).toEqual([before]);
      expect(await list('&source_changed=1')).toEqual([]);
      expect((await acknowledge(entryId, undefined, reader)).status).toBe(403);
      expect((await acknowledge(entryId)).status).toBe(200);
      expect(await entry(entryId, reader)).toEqual(before);
      const { history } = (await call('GET', `/api/time-entries/${entryId}/history`, undefined, reader)).body;
      expect(history.map(({ action }: { action: string }) => action)).toEqual(['created']);
      expect(JSON.stringify(history)).not.toContain('source_changed');
      const approved = await call('POST', `/api/time-entries/${entryId}/approve`, undefined, reader);
      expect(approved.body.time_entry).toMatchObject({ status: 'approved', source_changed: null });
    });
  });

  describe('before its draft is built again', () => {
    test.each([
      ['accept', {}],
      ['edit', { hours: 3 }],
    ])('marks the entry that an %s books of the draft as it was', async (decision, payload) => {
      const { user, call, event, send, build, draftOf, entry } = await openTracking(store, open);
      await send(event('e', '10:00', '11:00'));
      await build();
      await send(event('e', '10:00', '10:45'));
      await send(event('e', '10:00', '10:30'));
      const { id } = await draftOf('e');
      const { time_entry_id } = (await call('POST', `/api/auto-tracking/drafts/${id}/${decision}`, payload)).body;
      expect((await entry(time_entry_id)).source_changed?.signals).toEqual([
        { signal_id: 'e', what: ['shortened'], before: TO_11, after: TO_1030 },
      ]);
      await send(event('e', '10:00', '10:20'));
      expect((await entry(time_entry_id)).source_changed?.signals).toMatchObject([{ before: TO_11 }]);
      expect(await draftNotes(user.user_id)).toEqual([]);
    });

    test('marks the entries of a bulk accept', async () => {
      const { call, event, send, build, drafts, entry } = await openTracking(store, open);
      await send(event('a', '08:00', '09:00'), event('b', '10:00', '11:00'));
      await build();
      await send(event('a', '08:00', '08:30'));
      const ids = (await drafts()).map(({ id }) => id);
      expect((await call('POST', '/api/auto-tracking/drafts/accept-bulk', { ids })).body).toEqual({ accepted: 2 });
      const entryOf = async (signal: string) =>
        entry((await drafts()).find(({ signal_ids }) => signal_ids.includes(`"${signal}"`))?.time_entry_id ?? '');
      expect((await entryOf('a')).source_changed?.signals).toMatchObject([{ what: ['shortened'] }]);
      expect((await entryOf('b')).source_changed).toBeNull();
    });

    test('marks nothing once the draft was built again, or the signal is back where it was', async () => {
      const { user, event, send, build, draftOf, accept, entry } = await openTracking(store, open);
      await send(event('a', '08:00', '09:00'), event('b', '10:00', '11:00'));
      await build();
      await send(event('a', '08:00', '08:30'));
      expect(await draftNotes(user.user_id)).toHaveLength(1);
      await build();
      expect(await draftNotes(user.user_id)).toEqual([]);
      await send(event('b', '10:00', '10:30'));
      await send(event('b', '10:00', '11:00'));
      for (const signal of ['a', 'b']) expect((await entry(await accept(await draftOf(signal)))).source_changed).toBeNull();
    });

    test('leaves nothing behind where the draft is withdrawn', async () => {
      const { user, event, send, build, drafts } = await openTracking(store, open);
      await send(event('a', '08:00', '09:00'));
      await build();
      await send(event('a', '08:00', '09:00', CANCELLED));
      await build();
      expect(await drafts()).toEqual([]);
      expect(await draftNotes(user.user_id)).toEqual([]);
    });

    test('stays with a draft that is dismissed before or after its signal changed, since it may come back', async () => {
      const { user, call, event, send, build, draftOf } = await openTracking(store, open);
      const dismiss = async (signal: string) =>
        expect((await call('POST', `/api/auto-tracking/drafts/${(await draftOf(signal)).id}/dismiss`)).status).toBe(200);
      await send(event('a', '06:00', '07:00'), event('b', '08:00', '09:00'));
      await build();
      await dismiss('a');
      await send(event('a', '06:00', '06:30'), event('b', '08:00', '08:30'));
      await dismiss('b');
      await build();
      expect((await draftNotes(user.user_id)).map(({ signal_id }) => signal_id).sort()).toEqual(['a', 'b']);
    });

    test('marks the entry of an agent’s draft, unless the agent has sent the draft anew', async () => {
      const { event, send, sendDraft, accept, entry } = await openTracking(store, open);
      await send(event('a', '08:00', '09:00'), event('b', '10:00', '11:00'));
      await sendDraft('one', ['a']);
      await sendDraft('two', ['b']);
      await send(event('a', '08:00', '08:30'), event('b', '10:00', '10:30'));
      await sendDraft('one', ['a']);
      await sendDraft('two', ['b'], { hours: 0.5 });
      expect((await entry(await accept({ id: 'one' }))).source_changed?.signals).toMatchObject([{ what: ['shortened'] }]);
      expect((await entry(await accept({ id: 'two' }))).source_changed).toBeNull();
    });

    function draftNotes(userId: string) {
      return store.db.selectFrom('draft_source_changes').selectAll().where('user_id', '=', userId).execute();
    }
  });

  test('costs as many queries with 200 changed signals as with two', async () => {
    const tracking = await openTracking(store, open);
    const { event, send, build, drafts, accept } = tracking;
    const times = (index: number) => `${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    const events = (lengthMinutes: number, from: number, until: number) =>
      Array.from({ length: until - from }, (_, index) =>
        event(`e${from + index}`, times((from + index) * 3), times((from + index) * 3 + lengthMinutes)),
      );
    const preferences = { calendar_min_duration_minutes: 0 };
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: tracking.user.headers, payload: preferences });
    await send(...events(2, 0, 202));
    await build();
    for (const draft of await drafts()) await accept(draft);
    const signals = await listSignalsByIds(
      store,
      tracking.user.user_id,
      events(2, 0, 202).map(({ id }) => id),
    );
    const changed = signals.map((before) => ({ before, after: { ...before, ended_at: (before.ended_at ?? 0) - 60_000 } }));
    const ctx = { ...open.server, caller: { kind: 'system' as const }, operationId: 'test' };
    const reaches = await loadDayReaches(ctx, [tracking.user.user_id]);
    const note = (some: ChangedSignal[]) => statementsOf(store, (recorded) => noteSourceChanges({ ...ctx, ...recorded }, some, reaches));
    const few = await note(changed.slice(0, 2));
    const many = await note(changed.slice(2));
    expect(await marks(tracking.user.user_id)).toHaveLength(202);
    expect(few.length).toBeGreaterThan(0);
    expect(many.length).toBe(few.length);
  });
});
