import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNDO_WINDOW_MS } from '#domain/undo.ts';
import { addBudget, addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openUndo } from '#test/undo.ts';

const BULK = 200;

describeOnEachDatabase('Undoing an operation', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const refused = (error: string, detail: RegExp = /./) => ({ status: 409, body: { error, detail: expect.stringMatching(detail) } });

  async function openUser(given: Parameters<typeof addUser>[1] = {}) {
    return openUndo(store, open, given);
  }

  /** A user whose day has three drafts of the engine’s and one of an agent’s. */
  async function openDay(given: Parameters<typeof addUser>[1] = {}) {
    const day = await openUser(given);
    await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'), day.event('c', '10:00', '11:00'));
    await day.build();
    await day.sendDraft('sent', ['c'], { description: 'By an agent' });
    await day.build();
    return day;
  }

  describe('of a decision on drafts', () => {
    test.each(['accept', 'edit', 'dismiss'] as const)('%s leaves the day as it was, and a rebuild changes nothing', async (how) => {
      for (const signal of ['a', 'c']) {
        const day = await openDay();
        const draft = await day.draftOf(signal);
        const before = await day.stored();
        const decided = await day.decide(draft.id, how, how === 'edit' ? { hours: 3, description: 'Other' } : undefined);
        expect(await day.stored()).not.toEqual(before);
        await day.build();
        const entries = how === 'dismiss' ? 0 : 1;
        expect(await day.undo(decided.operation)).toMatchObject({ status: 200, body: { ok: true, drafts: 1, time_entries: entries } });
        expect(await day.stored()).toEqual(before);
        expect(await day.waitingDays()).toEqual(['2026-03-10']);
        await day.build();
        expect(await day.stored()).toEqual(before);
      }
    });

    test('gives the draft a version nobody has seen, so that an older If-Match does not pass', async () => {
      const day = await openUser();
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation } = await day.decide(id, 'accept');
      await day.undo(operation);
      const headers = (version: number) => ({ ...day.user.headers, 'if-match': `"${version}"` });
      const accept = (version: number) =>
        open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${id}/accept`, headers: headers(version) });
      expect((await accept(1)).statusCode).toBe(409);
      expect((await accept(2)).statusCode).toBe(409);
      expect(await day.versionOf(id)).toBe(3);
      expect((await accept(3)).statusCode).toBe(200);
    });

    test.each(['accept-bulk', 'dismiss-bulk', 'edit-bulk'])(`${BULK} drafts by %s are all as they were`, async (path) => {
      const day = await openUser();
      const ids: string[] = [];
      for (let index = 0; index < BULK; index += 1) ids.push((await addDraft(store, { user_id: day.user.user_id })).id);
      const before = await day.stored();
      const changes = path === 'edit-bulk' ? { changes: { description: 'Other' } } : {};
      const { operation, body } = await day.act('POST', `/auto-tracking/drafts/${path}`, { ids, ...changes });
      expect(Object.values(body)).toEqual([BULK]);
      const time_entries = path === 'dismiss-bulk' ? 0 : BULK;
      expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: BULK, time_entries });
      expect(await day.stored()).toEqual(before);
    });

    test('is refused as a whole where one of many has been changed since', async () => {
      const day = await openUser();
      const drafts = [await addDraft(store, { user_id: day.user.user_id }), await addDraft(store, { user_id: day.user.user_id })];
      const { operation } = await day.act('POST', '/auto-tracking/drafts/accept-bulk', { ids: drafts.map(({ id }) => id) });
      const [entry] = await store.db.selectFrom('time_entries').select('id').where('draft_id', '=', String(drafts[1]?.id)).execute();
      await day.act('PATCH', `/time-entries/${entry?.id}`, { hours: 5 });
      const before = await day.stored();
      expect(await day.undo(operation)).toMatchObject(refused('undo_refused', /time entry has been changed/));
      expect(await day.stored()).toEqual(before);
    });

    test('is refused once another person has approved, and works again once they have taken that back', async () => {
      const manager = await addUser(store, { access_level: 'manager' });
      const day = await openUser({ manager_id: manager.user_id });
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const before = await day.stored();
      const accepted = await day.decide(id, 'accept');
      const approved = await day.act('POST', `/time-entries/${accepted.body.time_entry_id}/approve`, {}, manager);
      expect(await day.undo(accepted.operation)).toMatchObject(refused('undo_refused', /Another person has approved/));
      expect((await day.undo(approved.operation, manager)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
      expect((await day.undo(accepted.operation)).status).toBe(200);
      expect(await day.stored()).toEqual(before);
    });

    test('is refused once the minutes of a draft have been booked again', async () => {
      const day = await openDay();
      const { operation } = await day.decide((await day.draftOf('a')).id, 'dismiss');
      const at = { started_at: '2026-03-10T06:30:00Z', ended_at: '2026-03-10T08:00:00Z' };
      const booked = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1.5, ...at });
      expect(await day.undo(operation)).toMatchObject(refused('undo_refused', /booked again/));
      await day.act('DELETE', `/time-entries/${booked.body.time_entry.id}`);
      expect((await day.undo(operation)).status).toBe(200);
    });

    test('takes back what was done after it first, and then it', async () => {
      const day = await openDay();
      const before = await day.stored();
      const accepted = await day.decide((await day.draftOf('a')).id, 'accept');
      const changed = await day.act('PATCH', `/time-entries/${accepted.body.time_entry_id}`, { hours: 7 });
      expect((await day.undo(accepted.operation)).status).toBe(409);
      expect((await day.undo(changed.operation)).status).toBe(200);
      expect((await day.undo(accepted.operation)).status).toBe(200);
      expect(await day.stored()).toEqual(before);
    });
  });

  describe('of a change of a time entry', () => {
    const AT = { started_at: '2026-03-10T13:00:00Z', ended_at: '2026-03-10T14:00:00Z' };
    const HAND = { date: '2026-03-10', hours: 1, description: 'By hand', ...AT };

    test('creating removes it and frees its minutes', async () => {
      const day = await openDay();
      const before = await day.stored();
      const { operation } = await day.act('POST', '/time-entries', HAND);
      await day.build();
      expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
      expect(await day.stored()).toEqual(before);
      expect(await day.waitingDays()).toEqual(['2026-03-10']);
    });

    test('changing puts the values back and asks for both days', async () => {
      const day = await openDay();
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

    test('deleting brings it back, with its draft and the minutes it held', async () => {
      const day = await openDay();
      const accepted = await day.decide((await day.draftOf('a')).id, 'accept');
      const before = await day.stored();
      const deleted = await day.act('DELETE', `/time-entries/${accepted.body.time_entry_id}`);
      expect((await day.undo(deleted.operation)).body).toEqual({ ok: true, drafts: 1, time_entries: 1 });
      expect(await day.stored()).toEqual(before);
      await day.build();
      expect(await day.stored()).toEqual(before);
    });

    test('deleting stays where its minutes have been booked since, but not where others had them before', async () => {
      const day = await openUser();
      const early = { started_at: Date.parse(AT.started_at), ended_at: Date.parse(AT.ended_at), created_at: TEST_NOW - 1 };
      const intervals = JSON.stringify([[early.started_at, early.ended_at]]);
      await addTimeEntry(store, { user_id: day.user.user_id, ...early, intervals });
      const { body } = await day.act('POST', '/time-entries', HAND);
      const first = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
      expect((await day.undo(first.operation)).status).toBe(200);
      const second = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
      await day.act('POST', '/time-entries', HAND);
      expect(await day.undo(second.operation)).toMatchObject(refused('undo_refused', /booked again/));
    });

    test.each(['approve', 'reject'])('a manager’s %s lets it wait again, and only the manager may', async (how) => {
      const manager = await addUser(store, { access_level: 'manager' });
      const day = await openUser({ manager_id: manager.user_id });
      const { body } = await day.act('POST', '/time-entries', HAND);
      const before = await day.stored();
      const decided = await day.act(
        'POST',
        `/time-entries/${body.time_entry.id}/${how}`,
        how === 'reject' ? { reason: 'No' } : {},
        manager,
      );
      expect((await day.undo(decided.operation)).status).toBe(404);
      expect((await day.undo(decided.operation, manager)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
      expect(await day.stored()).toEqual(before);
    });

    test('an executive’s deletion of another’s entry comes back to its owner', async () => {
      const executive = await addUser(store, { access_level: 'executive' });
      const day = await openDay();
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
      const day = await openUser({ manager_id: manager.user_id });
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
      const day = await openUser({ manager_id: manager.user_id });
      const { body } = await day.act('POST', '/time-entries', HAND);
      const { operation } = await day.act('POST', `/time-entries/${body.time_entry.id}/approve`, {}, manager);
      await store.db.updateTable('users').set({ manager_id: null }).where('id', '=', day.user.user_id).execute();
      expect(await day.undo(operation, manager)).toMatchObject({ status: 404, body: { error: 'not_found' } });
    });
  });

  describe('is refused', () => {
    test('after ten minutes, and not a moment before', async () => {
      const day = await openUser();
      const [first, second] = [await addDraft(store, { user_id: day.user.user_id }), await addDraft(store, { user_id: day.user.user_id })];
      const operations = [(await day.decide(first.id, 'accept')).operation, (await day.decide(second.id, 'accept')).operation];
      try {
        open.clock.now = TEST_NOW + UNDO_WINDOW_MS;
        expect((await day.undo(String(operations[0]))).status).toBe(200);
        open.clock.now += 1;
        expect(await day.undo(String(operations[1]))).toMatchObject(refused('undo_expired'));
      } finally {
        open.clock.now = TEST_NOW;
      }
    });

    test('the second time, also once the same was done and undone again', async () => {
      const day = await openUser();
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const first = await day.decide(id, 'accept');
      await day.undo(first.operation);
      expect(await day.undo(first.operation)).toMatchObject(refused('already_undone'));
      const second = await day.decide(id, 'accept');
      expect(await day.undo(first.operation)).toMatchObject(refused('already_undone'));
      expect((await day.undo(second.operation)).status).toBe(200);
    });

    test('the second time, also where others were done and undone in between', async () => {
      const day = await openUser();
      const { body } = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1 });
      const change = (hours: number) => day.act('PATCH', `/time-entries/${body.time_entry.id}`, { hours });
      const [first, second] = [await change(2), await change(3)];
      for (const { operation } of [second, first]) expect((await day.undo(operation)).status).toBe(200);
      const again = await change(2);
      expect(await day.undo(first.operation)).toMatchObject(refused('already_undone'));
      expect(await day.entry(body.time_entry.id)).toMatchObject({ hours: 2 });
      expect((await day.undo(again.operation)).status).toBe(200);
    });

    test('where what it refers to has been removed since', async () => {
      const day = await openUser();
      const budget_id = await addBudget(store);
      const { body } = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1, budget_id });
      const { operation } = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
      await store.db.deleteFrom('budgets').where('id', '=', budget_id).execute();
      expect(await day.undo(operation)).toMatchObject(refused('undo_refused', /has been removed since/));
    });

    test('for an undo itself', async () => {
      const day = await openUser();
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation } = await day.undo((await day.decide(id, 'dismiss')).operation);
      expect(await day.undo(operation)).toMatchObject(refused('undo_refused', /undo can’t be undone/));
    });

    test('with the same bytes for another’s operation and for one that never was', async () => {
      const [day, other] = [await openUser(), await openUser({ access_level: 'executive' })];
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation } = await day.decide(id, 'accept');
      const theirs = await other.undo(operation);
      expect(theirs).toMatchObject({ status: 404, body: { error: 'not_found' } });
      expect(theirs.body).toEqual((await other.undo('never')).body);
    });
  });

  test('is written to the history under an operation of its own', async () => {
    const day = await openUser();
    const { body, operation } = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1 });
    const undone = await day.undo(operation);
    const rows = await store.db.selectFrom('history').selectAll().where('user_id', '=', day.user.user_id).orderBy('id').execute();
    expect(rows.map(({ action, operation_id, after }) => [action, operation_id, after !== null])).toEqual([
      ['created', operation, true],
      ['undone', undone.operation, false],
    ]);
    const { history } = (await day.call('GET', `/api/time-entries/${body.time_entry.id}/history`)).body;
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['created', 'undone']);
  });

  describe('with signals that have changed meanwhile', () => {
    test('leaves an agent’s draft to mark its next entry with what it was first made of', async () => {
      for (const when of ['before', 'after']) {
        const day = await openUser();
        await day.send(day.event('a', '06:00', '07:00'));
        await day.sendDraft('sent', ['a']);
        if (when === 'before') await day.send(day.event('a', '06:00', '06:30'));
        const accepted = await day.decide('sent', 'accept');
        if (when === 'after') await day.send(day.event('a', '06:00', '06:30'));
        const marked = (await day.entry(accepted.body.time_entry_id)).source_changed;
        expect(marked?.signals).toMatchObject([{ what: ['shortened'] }]);
        await day.undo(accepted.operation);
        expect(await day.rowsOf('source_changes')).toEqual([]);
        expect((await day.entry(await day.accept({ id: 'sent' }))).source_changed).toEqual(marked);
      }
    });

    test('keeps what changed before and after a dismissal that is taken back', async () => {
      const day = await openUser();
      await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'));
      await day.sendDraft('sent', ['a', 'b']);
      await day.send(day.event('a', '06:00', '06:30'));
      const { operation } = await day.decide('sent', 'dismiss');
      await day.send(day.event('b', '08:00', '08:30'));
      await day.undo(operation);
      const { source_changed } = await day.entry(await day.accept({ id: 'sent' }));
      expect(source_changed?.signals.map(({ signal_id }) => signal_id)).toEqual(['a', 'b']);
    });

    test('brings a deleted entry back with its mark, and with what changed while it was gone', async () => {
      const day = await openUser();
      await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'));
      await day.sendDraft('sent', ['a', 'b']);
      const id = await day.accept({ id: 'sent' });
      await day.send(day.event('a', '06:00', '06:30'));
      const { operation } = await day.act('DELETE', `/time-entries/${id}`);
      await day.send(day.event('b', '08:00', '08:30'));
      await day.undo(operation);
      expect((await day.entry(id)).source_changed?.signals.map(({ signal_id }) => signal_id)).toEqual(['a', 'b']);
    });

    test('lets the engine draft the day anew from what they say now', async () => {
      const day = await openDay();
      const { operation } = await day.decide((await day.draftOf('a')).id, 'accept');
      await day.send(day.event('a', '06:00', '06:30'));
      await day.build();
      expect((await day.undo(operation)).status).toBe(200);
      await day.build();
      expect(await day.draftOf('a')).toMatchObject({ status: 'pending', hours: 0.5 });
      expect((await day.entry(await day.accept(await day.draftOf('a')))).source_changed).toBeNull();
    });
  });

  test('never brings back a text that has become private since', async () => {
    const day = await openUser();
    await day.send(day.event('a', '06:00', '07:00', { title: 'Zebra talk' }), day.event('b', '08:00', '09:00', { title: 'Plans' }));
    await day.build();
    const edited = await day.decide((await day.draftOf('a')).id, 'edit', { description: 'Plans' });
    const accepted = await day.decide((await day.draftOf('b')).id, 'edit', { description: 'The zebra' });
    const deleted = await day.act('DELETE', `/time-entries/${accepted.body.time_entry_id}`);
    await day.putPatterns('zebra');
    for (const { operation } of [edited, deleted, accepted]) expect((await day.undo(operation)).status).toBe(200);
    const rows = await store.db.selectFrom('history').selectAll().where('user_id', '=', day.user.user_id).execute();
    expect(JSON.stringify([await day.stored(), rows]).toLowerCase()).not.toContain('zebra');
    expect(await day.draftOf('a')).toMatchObject({ status: 'pending', description: 'Private time' });
    // What b said was private, so all that was kept of it is; its signal isn’t.
    expect(await day.draftOf('b')).toMatchObject({ status: 'pending', description: 'Private time' });
    await day.build();
    expect(await day.draftOf('b')).toMatchObject({ status: 'pending', description: 'Plans' });
  });

  test('leaves what the user wrote in spite of a pattern', async () => {
    const day = await openUser();
    await day.putPatterns('zebra');
    await day.sendDraft('sent', []);
    const accepted = await day.decide('sent', 'edit', { description: 'My zebra' });
    const changed = await day.act('PATCH', `/time-entries/${accepted.body.time_entry_id}`, { hours: 3 });
    expect((await day.undo(changed.operation)).status).toBe(200);
    expect((await day.rowsOf('time_entries'))[0]).toMatchObject({ hours: 1, description: 'My zebra' });
  });

  test('that made texts private is refused', async () => {
    const day = await openUser();
    await day.send(day.event('a', '06:00', '07:00', { title: 'Zebra talk' }));
    await day.build();
    await day.accept(await day.draftOf('a'));
    await day.putPatterns('zebra');
    const ofUser = store.db.selectFrom('history').selectAll().where('user_id', '=', day.user.user_id);
    const { operation_id } = await ofUser.where('action', '=', 'made_private').executeTakeFirstOrThrow();
    expect(await day.undo(operation_id)).toMatchObject(refused('undo_refused'));
  });
});
