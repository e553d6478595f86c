import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { openUndo, openUndoDay, undoRefused } from '#test/undo.ts';

const BULK = 200;

describeOnEachDatabase('Undoing a decision on drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test.each(['accept', 'edit', 'dismiss'] as const)('%s leaves the day as it was, and a rebuild changes nothing', async (how) => {
    for (const signal of ['a', 'c']) {
      const day = await openUndoDay(store, open);
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

  test('asks for the days of the signals of what an agent sent, not for the day it was sent for', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '07:00'));
    await day.sendDraft('sent', ['a'], { date: '2026-03-12' });
    const { operation } = await day.decide('sent', 'dismiss');
    await day.build();
    expect((await day.undo(operation)).status).toBe(200);
    expect(await day.waitingDays()).toEqual(['2026-03-10']);
  });

  test('gives the draft a version nobody has seen, so that an older If-Match does not pass', async () => {
    const day = await openUndo(store, open);
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
    const day = await openUndo(store, open);
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
    const day = await openUndo(store, open);
    const drafts = [await addDraft(store, { user_id: day.user.user_id }), await addDraft(store, { user_id: day.user.user_id })];
    const { operation } = await day.act('POST', '/auto-tracking/drafts/accept-bulk', { ids: drafts.map(({ id }) => id) });
    const [entry] = await store.db.selectFrom('time_entries').select('id').where('draft_id', '=', String(drafts[1]?.id)).execute();
    await day.act('PATCH', `/time-entries/${entry?.id}`, { hours: 5 });
    const before = await day.stored();
    expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /time entry has been changed/));
    expect(await day.stored()).toEqual(before);
  });

  test('is refused once another person has approved, and works again once they have taken that back', async () => {
    const manager = await addUser(store, { access_level: 'manager' });
    const day = await openUndo(store, open, { manager_id: manager.user_id });
    const { id } = await addDraft(store, { user_id: day.user.user_id });
    const before = await day.stored();
    const accepted = await day.decide(id, 'accept');
    const approved = await day.act('POST', `/time-entries/${accepted.body.time_entry_id}/approve`, {}, manager);
    expect(await day.undo(accepted.operation)).toMatchObject(undoRefused('undo_refused', /Another person has approved/));
    expect((await day.undo(approved.operation, manager)).body).toEqual({ ok: true, drafts: 0, time_entries: 1 });
    expect((await day.undo(accepted.operation)).status).toBe(200);
    expect(await day.stored()).toEqual(before);
  });

  test('is refused once the minutes of a draft have been booked again', async () => {
    const day = await openUndoDay(store, open);
    const { operation } = await day.decide((await day.draftOf('a')).id, 'dismiss');
    const at = { started_at: '2026-03-10T06:30:00Z', ended_at: '2026-03-10T08:00:00Z' };
    const booked = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1.5, ...at });
    expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /booked again/));
    await day.act('DELETE', `/time-entries/${booked.body.time_entry.id}`);
    expect((await day.undo(operation)).status).toBe(200);
  });

  test('takes back what was done after it first, and then it', async () => {
    const day = await openUndoDay(store, open);
    const before = await day.stored();
    const accepted = await day.decide((await day.draftOf('a')).id, 'accept');
    const changed = await day.act('PATCH', `/time-entries/${accepted.body.time_entry_id}`, { hours: 7 });
    expect((await day.undo(accepted.operation)).status).toBe(409);
    expect((await day.undo(changed.operation)).status).toBe(200);
    expect((await day.undo(accepted.operation)).status).toBe(200);
    expect(await day.stored()).toEqual(before);
  });
});
