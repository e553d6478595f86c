import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNDO_WINDOW_MS } from '#domain/undo.ts';
import { addBudget, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { openUndo, undoRefused } from '#test/undo.ts';

describeOnEachDatabase('Undoing an operation', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  describe('is refused', () => {
    test('after ten minutes, and not a moment before', async () => {
      const day = await openUndo(store, open);
      const [first, second] = [await addDraft(store, { user_id: day.user.user_id }), await addDraft(store, { user_id: day.user.user_id })];
      const operations = [(await day.decide(first.id, 'accept')).operation, (await day.decide(second.id, 'accept')).operation];
      try {
        open.clock.now = TEST_NOW + UNDO_WINDOW_MS;
        expect((await day.undo(String(operations[0]))).status).toBe(200);
        open.clock.now += 1;
        expect(await day.undo(String(operations[1]))).toMatchObject(undoRefused('undo_expired'));
      } finally {
        open.clock.now = TEST_NOW;
      }
    });

    test('the second time, also once the same was done and undone again', async () => {
      const day = await openUndo(store, open);
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const first = await day.decide(id, 'accept');
      await day.undo(first.operation);
      expect(await day.undo(first.operation)).toMatchObject(undoRefused('already_undone'));
      const second = await day.decide(id, 'accept');
      expect(await day.undo(first.operation)).toMatchObject(undoRefused('already_undone'));
      expect((await day.undo(second.operation)).status).toBe(200);
    });

    test('the second time, also where others were done and undone in between', async () => {
      const day = await openUndo(store, open);
      const { body } = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1 });
      const change = (hours: number) => day.act('PATCH', `/time-entries/${body.time_entry.id}`, { hours });
      const [first, second] = [await change(2), await change(3)];
      for (const { operation } of [second, first]) expect((await day.undo(operation)).status).toBe(200);
      const again = await change(2);
      expect(await day.undo(first.operation)).toMatchObject(undoRefused('already_undone'));
      expect(await day.entry(body.time_entry.id)).toMatchObject({ hours: 2 });
      expect((await day.undo(again.operation)).status).toBe(200);
    });

    test('where what it refers to has been removed since', async () => {
      const day = await openUndo(store, open);
      const budget_id = await addBudget(store);
      const { body } = await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 1, budget_id });
      const { operation } = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
      await store.db.deleteFrom('budgets').where('id', '=', budget_id).execute();
      expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /has been removed since/));
    });

    test('for an undo itself', async () => {
      const day = await openUndo(store, open);
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation } = await day.undo((await day.decide(id, 'dismiss')).operation);
      expect(await day.undo(operation)).toMatchObject(undoRefused('undo_refused', /undo can’t be undone/));
    });

    test('with the same bytes for another’s operation and for one that never was', async () => {
      const [day, other] = [await openUndo(store, open), await openUndo(store, open, { access_level: 'executive' })];
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation } = await day.decide(id, 'accept');
      const theirs = await other.undo(operation);
      expect(theirs).toMatchObject({ status: 404, body: { error: 'not_found' } });
      expect(theirs.body).toEqual((await other.undo('never')).body);
    });
  });

  test('is written to the history under an operation of its own', async () => {
    const day = await openUndo(store, open);
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
});
