import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo, undoRefused } from '#test/undo.ts';

describeOnEachDatabase('Undoing an operation whose texts have become private', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('never brings back a text that has become private since', async () => {
    const day = await openUndo(store, open);
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
    const day = await openUndo(store, open);
    await day.putPatterns('zebra');
    await day.sendDraft('sent', []);
    const accepted = await day.decide('sent', 'edit', { description: 'My zebra' });
    const changed = await day.act('PATCH', `/time-entries/${accepted.body.time_entry_id}`, { hours: 3 });
    expect((await day.undo(changed.operation)).status).toBe(200);
    expect((await day.rowsOf('time_entries'))[0]).toMatchObject({ hours: 1, description: 'My zebra' });
  });

  test('that made texts private is refused', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '07:00', { title: 'Zebra talk' }));
    await day.build();
    await day.accept(await day.draftOf('a'));
    await day.putPatterns('zebra');
    const ofUser = store.db.selectFrom('history').selectAll().where('user_id', '=', day.user.user_id);
    const { operation_id } = await ofUser.where('action', '=', 'made_private').executeTakeFirstOrThrow();
    expect(await day.undo(operation_id)).toMatchObject(undoRefused('undo_refused'));
  });
});
