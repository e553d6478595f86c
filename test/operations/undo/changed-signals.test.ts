import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo, openUndoDay } from '#test/undo.ts';

describeOnEachDatabase('Undoing an operation whose signals have changed meanwhile', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('leaves an agent’s draft to mark its next entry with what it was first made of', async () => {
    for (const when of ['before', 'after']) {
      const day = await openUndo(store, open);
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
    const day = await openUndo(store, open);
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
    const day = await openUndo(store, open);
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
    const day = await openUndoDay(store, open);
    const { operation } = await day.decide((await day.draftOf('a')).id, 'accept');
    await day.send(day.event('a', '06:00', '06:30'));
    await day.build();
    expect((await day.undo(operation)).status).toBe(200);
    await day.build();
    expect(await day.draftOf('a')).toMatchObject({ status: 'pending', hours: 0.5 });
    expect((await day.entry(await day.accept(await day.draftOf('a')))).source_changed).toBeNull();
  });
});
