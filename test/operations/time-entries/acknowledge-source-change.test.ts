import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';

describeOnEachDatabase('Acknowledging a changed source', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** An entry booked of an event from 10 to 11, which is shortened since. */
  async function markedEntry() {
    const tracking = await openTracking(store, open);
    const { event, send, build, accept, draftOf } = tracking;
    await send(event('e', '10:00', '11:00'));
    await build();
    const entryId = await accept(await draftOf('e'));
    await send(event('e', '10:00', '10:30'));
    return { ...tracking, entryId };
  }

  test('takes the mark off and leaves the entry as it is', async () => {
    const { entryId, entry, acknowledge } = await markedEntry();
    const before = await entry(entryId);
    open.clock.now += 60_000;
    const { status, body } = await acknowledge(entryId);
    open.clock.now = TEST_NOW;
    expect([status, body]).toEqual([200, { time_entry: { ...before, source_changed: null } }]);
    expect(await entry(entryId)).toEqual(body.time_entry);
  });

  test('twice is the same as once, and without a mark it does nothing', async () => {
    const { user, entryId, acknowledge } = await markedEntry();
    expect([(await acknowledge(entryId)).status, (await acknowledge(entryId)).status]).toEqual([200, 200]);
    const { id } = await addTimeEntry(store, { user_id: user.user_id });
    expect(await acknowledge(id)).toMatchObject({ status: 200, body: { time_entry: { id, version: 1, source_changed: null } } });
  });

  test('makes the next change start from what was acknowledged', async () => {
    const { entryId, entry, acknowledge, event, send } = await markedEntry();
    await acknowledge(entryId);
    await send(event('e', '10:00', '10:30'));
    expect((await entry(entryId)).source_changed).toBeNull();
    await send(event('e', '10:00', '11:00'));
    expect((await entry(entryId)).source_changed?.signals).toMatchObject([
      { what: ['lengthened'], before: { ended_at: '2026-03-10T10:30:00.000Z' }, after: { ended_at: '2026-03-10T11:00:00.000Z' } },
    ]);
    await send(event('e', '10:00', '10:30'));
    expect((await entry(entryId)).source_changed).toBeNull();
    await send(event('e', '10:00', '10:15'));
    expect((await entry(entryId)).source_changed?.signals).toMatchObject([{ before: { ended_at: '2026-03-10T10:30:00.000Z' } }]);
  });

  test('of what was seen is refused once the signals have changed again', async () => {
    const { entryId, entry, acknowledge, event, send } = await markedEntry();
    const seen = (await entry(entryId)).source_changed;
    open.clock.now += 60_000;
    await send(event('e', '14:00', '15:00'));
    open.clock.now = TEST_NOW;
    const refused = await acknowledge(entryId, { changed_at: seen?.changed_at });
    expect(refused).toMatchObject({ status: 409, body: { error: 'version_changed' } });
    const newest = (await entry(entryId)).source_changed;
    expect(newest?.signals).toMatchObject([{ what: ['moved'] }]);
    expect((await acknowledge(entryId, { changed_at: newest?.changed_at })).status).toBe(200);
    expect((await acknowledge(entryId, { changed_at: newest?.changed_at })).status).toBe(200);
  });

  test('is 403 for who sees the entry but is not its owner, and 404 for everyone else', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const { entryId, entry, acknowledge } = await markedEntry();
    expect(await acknowledge(entryId, undefined, executive)).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    expect((await acknowledge(entryId, undefined, await addUser(store))).status).toBe(404);
    expect((await acknowledge('no-such-entry')).status).toBe(404);
    expect((await entry(entryId)).source_changed).not.toBeNull();
  });

  test('is open to its owner also once another person has approved the entry', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const { entryId, call, entry, acknowledge } = await markedEntry();
    await call('POST', `/api/time-entries/${entryId}/approve`, undefined, executive);
    expect((await entry(entryId)).source_changed).not.toBeNull();
    expect(await acknowledge(entryId)).toMatchObject({ status: 200, body: { time_entry: { status: 'approved', source_changed: null } } });
  });
});
