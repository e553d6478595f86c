import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeDrafts, saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import type { Draft } from '#domain/draft.ts';
import { openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

type Shaped = { before: Draft | null; after: Draft | null };

describeOnEachDatabase('Undoing what shaped drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** Writes what an operation of the user’s did to drafts, as it would have. */
  async function shape(userId: string, action: string, shaped: readonly Shaped[]): Promise<string> {
    const operation_id = open.server.newId();
    const actor = { actor_kind: 'user' as const, actor_id: userId };
    for (const { before, after } of shaped) {
      if (after) await saveDrafts(store, [after]);
      else if (before) await removeDrafts(store, userId, [before.id]);
    }
    await appendHistory(
      store,
      shaped.map(({ before, after }) => ({
        user_id: userId,
        id: open.server.newId(),
        at: TEST_NOW,
        ...actor,
        action,
        subject: 'draft',
        subject_id: (before ?? after)?.id ?? '',
        operation_id,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
      })),
    );
    return operation_id;
  }

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '08:00', '09:00'));
    await day.build();
    return { ...day, before: await day.stored(), a: await stored(day.user.user_id, 'a'), b: await stored(day.user.user_id, 'b') };
  }

  async function stored(userId: string, signalId: string): Promise<Draft> {
    const drafts = await store.db.selectFrom('drafts').selectAll().where('user_id', '=', userId).execute();
    return drafts.find(({ signal_ids }) => signal_ids.includes(`"${signalId}"`)) as Draft;
  }

  const pinned = (draft: Draft, given: Partial<Draft>): Draft => ({ ...draft, pinned: 1, version: draft.version + 1, ...given });

  test('a split: the new part goes away, and the day is the engine’s again', async () => {
    const { a, user, undo, stored: now, before, build, waitingDays } = await openDay();
    const part = pinned(a, { id: 'part', version: 1, hours: 1 });
    const operation = await shape(user.user_id, 'split', [
      { before: a, after: pinned(a, { hours: 1 }) },
      { before: null, after: part },
    ]);
    await build();
    expect((await undo(operation)).body).toEqual({ ok: true, drafts: 2, time_entries: 0 });
    expect(await now()).toEqual(before);
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect(await now()).toEqual(before);
    expect((await undo(operation)).body.error).toBe('already_undone');
  });

  test('a join: the draft that went in comes back, unless the joined one has been decided', async () => {
    for (const isDecided of [false, true]) {
      const { a, b, user, undo, decide, stored: now, before } = await openDay();
      const joined = pinned(a, { hours: 3, signal_ids: '["a","b"]', signal_count: 2 });
      const operation = await shape(user.user_id, 'joined', [
        { before: a, after: joined },
        { before: b, after: null },
      ]);
      if (isDecided) await decide(a.id, 'dismiss');
      const { status, body } = await undo(operation);
      expect([status, body.error]).toEqual(isDecided ? [409, 'undo_refused'] : [200, undefined]);
      if (!isDecided) expect(await now()).toEqual(before);
    }
  });

  test('a restored draft is dismissed as it was', async () => {
    const { a, user, undo, decide, stored: now } = await openDay();
    await decide(a.id, 'dismiss');
    const before = await now();
    const dismissed = await stored(user.user_id, 'a');
    const restored = pinned(dismissed, { status: 'pending', dismissed_by: null });
    expect((await undo(await shape(user.user_id, 'restored', [{ before: dismissed, after: restored }]))).status).toBe(200);
    expect(await now()).toEqual(before);
  });

  test('a join keeps to itself what its signals have become: private', async () => {
    const { a, b, user, undo, send, event, putPatterns } = await openDay();
    const joined = pinned(a, { signal_ids: '["a"]' });
    const said = { ...b, description: 'What I said' };
    const operation = await shape(user.user_id, 'joined', [
      { before: a, after: joined },
      { before: said, after: null },
    ]);
    await send(event('b', '08:00', '09:00', { title: 'Zebra' }));
    await putPatterns('zebra');
    expect((await undo(operation)).status).toBe(200);
    expect(await stored(user.user_id, 'b')).toMatchObject({ description: 'Private time' });
  });

  test('hands what a signal was first made of to each draft that names it again', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'));
    await day.sendDraft('one', ['a']);
    await day.sendDraft('two', ['b']);
    const [one, two] = [await stored(day.user.user_id, 'a'), await stored(day.user.user_id, 'b')];
    const joined = pinned(one, { signal_ids: '["a","b"]', signal_count: 2 });
    const operation = await shape(day.user.user_id, 'joined', [
      { before: one, after: joined },
      { before: two, after: null },
    ]);
    await store.db.insertInto('draft_signals').values({ user_id: day.user.user_id, draft_id: 'one', signal_id: 'b' }).execute();
    await day.send(day.event('b', '08:00', '08:30'));
    expect((await day.undo(operation)).status).toBe(200);
    expect((await day.entry(await day.accept({ id: 'one' }))).source_changed).toBeNull();
    expect((await day.entry(await day.accept({ id: 'two' }))).source_changed?.signals).toMatchObject([{ signal_id: 'b' }]);
  });
});
