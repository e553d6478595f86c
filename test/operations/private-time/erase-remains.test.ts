import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Engine } from '#db/engine.ts';
import { eraseRemains } from '#operations/private-time/erase-remains.ts';
import { openTestApp } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const MARKED_PRIVATE = { metadata: '{"response":"accepted","visibility":"private"}' };

describeOnEachDatabase('What is left of private texts in the files', (store) => {
  /** The engine itself, with its runs counted, or made to fail or to last. */
  function watched(before: () => Promise<unknown>) {
    const runs = { started: 0, atOnce: 0, mostAtOnce: 0 };
    const engine: Engine = {
      ...store.engine,
      async eraseRemains(db, tables) {
        runs.started += 1;
        runs.mostAtOnce = Math.max(runs.mostAtOnce, ++runs.atOnce);
        try {
          await before();
          await store.engine.eraseRemains(db, tables);
        } finally {
          runs.atOnce -= 1;
        }
      },
    };
    return { runs, watchedStore: { ...store, engine } };
  }

  async function openUser(watchedStore: TestStore) {
    const open = await openTestApp(watchedStore);
    const woken = { times: 0 };
    open.server.wakeDrafting = () => {
      woken.times += 1;
    };
    const tracking = await openTracking(store, open);
    const { headers } = tracking.user;
    const put = (...patterns: string[]) =>
      open.app.inject({ method: 'PUT', url: '/api/auto-tracking/private-patterns', headers, payload: { patterns } });
    return { ...tracking, put, woken };
  }

  test('is erased when a pattern is new or a stored text has gone, and at no other time', async () => {
    const { runs, watchedStore } = watched(async () => {});
    const { put, send, event, sendDraft } = await openUser(watchedStore);
    await put('zebra');
    expect(runs.started).toBe(1);
    await put('zebra');
    await put();
    await send(event('new', '08:00', '09:00', MARKED_PRIVATE), event('turns', '09:00', '10:00'));
    await send(event('new', '08:00', '09:30', MARKED_PRIVATE));
    expect(runs.started).toBe(1);
    await send(event('turns', '09:00', '10:00', MARKED_PRIVATE));
    expect(runs.started).toBe(2);
    await sendDraft('d', ['later'], { description: 'Zebra visit' });
    await send(event('later', '10:00', '11:00', MARKED_PRIVATE));
    expect(runs.started).toBe(3);
  });

  test('is erased once signals have been deleted, and not when they are only counted', async () => {
    const { runs, watchedStore } = watched(async () => {});
    const { call, send, event } = await openUser(watchedStore);
    await send(event('a', '08:00', '09:00'));
    await call('POST', '/api/me/data/delete-signals', { source: 'ical', dry_run: 1 });
    expect(runs.started).toBe(0);
    expect((await call('POST', '/api/me/data/delete-signals', { source: 'ical' })).body).toMatchObject({ signals: 1 });
    expect(runs.started).toBe(1);
  });

  test('fails no call when it can’t be erased: the texts have gone from the rows, and drafting is woken', async () => {
    const { runs, watchedStore } = watched(() => Promise.reject(new Error('disk full')));
    const { put, send, event, woken, user } = await openUser(watchedStore);
    await send(event('a', '08:00', '09:00', { title: 'Zebra' }), event('b', '09:00', '10:00', { title: 'Giraffe' }));
    const wokenBefore = woken.times;
    const answer = await put('zebra');
    expect([answer.statusCode, answer.json().redacted.signals]).toEqual([200, 1]);
    expect(await send(event('b', '09:00', '10:00', MARKED_PRIVATE))).toBe(200);
    expect(woken.times).toBe(wokenBefore + 2);
    expect(runs.started).toBe(2);
    const stored = await store.db.selectFrom('signals').select('title').where('user_id', '=', user.user_id).execute();
    expect(stored).toEqual([{ title: 'Private event' }, { title: 'Private event' }]);
  });

  test('is erased by one at a time, and those that wait share the next', async () => {
    const { runs, watchedStore } = watched(() => setTimeout(30));
    const first = eraseRemains(watchedStore);
    await setTimeout(10);
    await Promise.all([first, ...Array.from({ length: 8 }, () => eraseRemains(watchedStore))]);
    expect(runs).toEqual({ started: 2, atOnce: 0, mostAtOnce: 1 });
    await eraseRemains(watchedStore);
    expect(runs.started).toBe(3);
  });
});
