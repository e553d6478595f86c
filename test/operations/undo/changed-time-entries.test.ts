import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openUndo, openUndoDay, undoRefused } from '#test/undo.ts';

describeOnEachDatabase('Undoing a change of a time entry', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const AT = { started_at: '2026-03-10T13:00:00Z', ended_at: '2026-03-10T14:00:00Z' };
  const HAND = { date: '2026-03-10', hours: 1, description: 'By hand', ...AT };

  test('creating removes it and frees its minutes', async () => {
    const day = await openUndoDay(store, open);
    const before = await day.stored();
    const { operation } = await day.act('POST', '/time-entries', HAND);
    await day.build();
    expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
    expect(await day.stored()).toEqual(before);
    expect(await day.waitingDays()).toEqual(['2026-03-10']);
  });

  test('changing puts the values back and asks for both days', async () => {
    const day = await openUndoDay(store, open);
    const { body } = await day.act('POST', '/time-entries', HAND);
    await day.build();
    const before = await day.stored();
    const moved = { date: '2026-03-12', hours: 2, started_at: '2026-03-12T13:00:00Z', ended_at: '2026-03-12T15:00:00Z' };
    const { operation } = await day.act('PATCH', `/time-entries/${body.time_entry.id}`, moved);
    await day.build();
    expect((await day.undo(operation)).status).toBe(200);
    expect(await day.stored()).toEqual(before);
    expect(await day.waitingDays()).toEqual(['2026-03-10', '2026-03-12']);
    expect((await day.entry(body.time_entry.id)).version).toBe(3);
  });

  test('changing the day alone asks for the day of its minutes once more', async () => {
    const day = await openUndoDay(store, open);
    const { body } = await day.act('POST', '/time-entries', HAND);
    const { operation } = await day.act('PATCH', `/time-entries/${body.time_entry.id}`, { date: '2026-03-12' });
    await day.build();
    expect((await day.undo(operation)).status).toBe(200);
    expect(await day.waitingDays()).toEqual(['2026-03-10']);
  });

  test('moving it is not taken back where its former minutes have been booked since', async () => {
    const day = await openUndo(store, open);
    const { body } = await day.act('POST', '/time-entries', HAND);
    const later = { started_at: '2026-03-10T15:00:00Z', ended_at: '2026-03-10T16:00:00Z' };
    const { operation } = await day.act('PATCH', `/time-entries/${body.time_entry.id}`, later);
    await day.act('POST', '/time-entries', HAND);
    expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /booked again/));
  });

  test('deleting brings it back, with its draft and the minutes it held', async () => {
    const day = await openUndoDay(store, open);
    const accepted = await day.decide((await day.draftOf('a')).id, 'accept');
    const before = await day.stored();
    const deleted = await day.act('DELETE', `/time-entries/${accepted.body.time_entry_id}`);
    expect((await day.undo(deleted.operation)).body).toEqual({ ok: true, drafts: 1, time_entries: 1 });
    expect(await day.stored()).toEqual(before);
    await day.build();
    expect(await day.stored()).toEqual(before);
  });

  test('deleting stays where its minutes have been booked since, but not where others had them before', async () => {
    const day = await openUndo(store, open);
    const stamps = { created_at: TEST_NOW - 1, updated_at: TEST_NOW - 1 };
    const early = { started_at: Date.parse(AT.started_at), ended_at: Date.parse(AT.ended_at), ...stamps };
    const intervals = JSON.stringify([[early.started_at, early.ended_at]]);
    await addTimeEntry(store, { user_id: day.user.user_id, ...early, intervals });
    const { body } = await day.act('POST', '/time-entries', HAND);
    const first = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
    expect((await day.undo(first.operation)).status).toBe(200);
    const second = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
    await day.act('POST', '/time-entries', HAND);
    expect(await day.undo(second.operation)).toMatchObject(undoRefused('undo_refused', /booked again/));
  });

  test('deleting stays where an older entry was moved into its minutes since', async () => {
    const day = await openUndo(store, open);
    const older = { started_at: '2026-03-10T15:00:00Z', ended_at: '2026-03-10T16:00:00Z' };
    const [moved, deleted] = [await day.act('POST', '/time-entries', { ...HAND, ...older }), await day.act('POST', '/time-entries', HAND)];
    open.clock.now += 1_000;
    onTestFinished(() => {
      open.clock.now = TEST_NOW;
    });
    const { operation } = await day.act('DELETE', `/time-entries/${deleted.body.time_entry.id}`);
    await day.act('PATCH', `/time-entries/${moved.body.time_entry.id}`, AT);
    expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /booked again/));
  });

  test('deleting stays where a draft was extended into its minutes since, but not where it had them before', async () => {
    const day = await openUndoDay(store, open);
    onTestFinished(() => {
      open.clock.now = TEST_NOW;
    });
    const beside = { started_at: '2026-03-10T09:00:00Z', ended_at: '2026-03-10T09:30:00Z' };
    const first = await day.act('POST', '/time-entries', { ...HAND, ...beside });
    const { operation } = await day.act('DELETE', `/time-entries/${first.body.time_entry.id}`);
    await day.build();
    const gap = { starts_at: beside.started_at, ends_at: beside.ended_at };
    const { id } = await day.draftOf('b');
    expect((await day.act('POST', `/auto-tracking/drafts/${id}/extend`, gap)).status).toBe(200);
    expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /Another draft/));
    open.clock.now += 1_000;
    const second = await day.act('POST', '/time-entries', { ...HAND, ...beside });
    const deleted = await day.act('DELETE', `/time-entries/${second.body.time_entry.id}`);
    expect((await day.undo(deleted.operation)).status).toBe(200);
  });

  test.each(['approve', 'reject'])('a manager’s %s lets it wait again, and only the manager may', async (how) => {
    const manager = await addUser(store, { access_level: 'manager' });
    const day = await openUndo(store, open, { manager_id: manager.user_id });
    const { body } = await day.act('POST', '/time-entries', HAND);
    const before = await day.stored();
    const decided = await day.act('POST', `/time-entries/${body.time_entry.id}/${how}`, how === 'reject' ? { reason: 'No' } : {}, manager);
    expect((await day.undo(decided.operation)).status).toBe(404);
    expect((await day.undo(decided.operation, manager)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
    expect(await day.stored()).toEqual(before);
  });

  test('an executive’s deletion of another’s entry comes back to its owner', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const day = await openUndoDay(store, open);
    const accepted = await day.decide((await day.draftOf('a')).id, 'accept');
    const before = await day.stored();
    const { operation } = await day.act('DELETE', `/time-entries/${accepted.body.time_entry_id}`, undefined, executive);
    expect((await day.undo(operation)).status).toBe(404);
    expect((await day.undo(operation, executive)).status).toBe(200);
    expect(await day.stored()).toEqual(before);
  });

  test('approving many people’s at once lets all wait again, or none', async () => {
    const manager = await addUser(store, { access_level: 'manager' });
    const people = [
      await openUndo(store, open, { manager_id: manager.user_id }),
      await openUndo(store, open, { manager_id: manager.user_id }),
    ];
    const ids: string[] = [];
    for (const { act } of people) ids.push((await act('POST', '/time-entries', { date: '2026-03-10', hours: 1 })).body.time_entry.id);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const approve = () => first.act('POST', '/time-entries/approve-bulk', { ids }, manager);
    const { operation } = await approve();
    expect((await first.undo(operation, manager)).body).toEqual({ ok: true, drafts: 0, time_entries: 2 });
    for (const { stored: now } of people) expect((await now()).entries).toMatchObject([{ status: 'draft', approved_by: null }]);
    const again = await approve();
    await store.db.updateTable('users').set({ manager_id: null }).where('id', '=', second.user.user_id).execute();
    expect((await first.undo(again.operation, manager)).status).toBe(404);
    for (const { stored: now } of people) expect((await now()).entries).toMatchObject([{ status: 'approved' }]);
  });

  test('is refused to a manager who may no longer approve', async () => {
    const manager = await addUser(store, { access_level: 'manager' });
    const day = await openUndo(store, open, { manager_id: manager.user_id });
    const { body } = await day.act('POST', '/time-entries', HAND);
    const { operation } = await day.act('POST', `/time-entries/${body.time_entry.id}/approve`, {}, manager);
    const ofManagers = store.db.updateTable('tool_permissions').where('tool', '=', 'time').where('access_level', '=', 'manager');
    await ofManagers.set({ can_manage: 0 }).execute();
    try {
      expect(await day.undo(operation, manager)).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    } finally {
      await ofManagers.set({ can_manage: 1 }).execute();
    }
    expect(await day.entry(body.time_entry.id)).toMatchObject({ status: 'approved' });
  });

  test('is no longer there for a manager to whom its owner no longer reports', async () => {
    const manager = await addUser(store, { access_level: 'manager' });
    const day = await openUndo(store, open, { manager_id: manager.user_id });
    const { body } = await day.act('POST', '/time-entries', HAND);
    const { operation } = await day.act('POST', `/time-entries/${body.time_entry.id}/approve`, {}, manager);
    await store.db.updateTable('users').set({ manager_id: null }).where('id', '=', day.user.user_id).execute();
    expect(await day.undo(operation, manager)).toMatchObject({ status: 404, body: { error: 'not_found' } });
  });
});
