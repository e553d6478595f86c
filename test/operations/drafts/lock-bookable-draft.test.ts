import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseIntervals } from '#domain/draft.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, describeOnEachDatabase, POSTGRESQL, type TestStore } from '#test/databases.ts';
import { countDeadlocks } from '#test/deadlocks.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';
const RACERS = 8;
const ROUNDS = 10;

/** Two events that share an hour: that of `a` was dismissed, so that `b` has all of its own. */
async function openDay(store: TestStore, open: TestApp) {
  const day = await openUndo(store, open);
  await day.send(day.event('a', '06:00', '08:00'), day.event('b', '07:00', '09:00'));
  await day.build();
  const a = await day.draftOf('a');
  const { operation } = await day.decide(a.id, 'dismiss');
  await day.build();
  const b = await day.draftOf('b');
  expect([a.raw_minutes, b.raw_minutes]).toEqual([120, 120]);
  return {
    ...day,
    a,
    b,
    undoDismissal: () => day.undo(operation),
    restore: () => day.act('POST', `${DRAFTS}/${a.id}/restore`),
    async answerTo(how: 'accept' | 'edit', id: string) {
      const { status, body } = await day.decide(id, how, how === 'edit' ? { hours: 1 } : undefined);
      return [status, body.error];
    },
    async bulk(how: 'accept-bulk' | 'edit-bulk', ...ids: string[]) {
      const payload = how === 'edit-bulk' ? { ids, changes: { hours: 1 } } : { ids };
      return (await day.act('POST', `${DRAFTS}/${how}`, payload)).body.accepted;
    },
    async preview(...ids: string[]) {
      const { acceptable, hours, skipped } = (await day.act('POST', `${DRAFTS}/accept-preview`, { ids })).body;
      return { acceptable, hours, skipped };
    },
    /** Whether no minute is booked twice. */
    async isBookedOnce() {
      const rows = await store.db.selectFrom('time_entries').select('intervals').where('user_id', '=', day.user.user_id).execute();
      const booked = rows.flatMap(({ intervals }) => parseIntervals(intervals)).sort((one, other) => one.startsAt - other.startsAt);
      return booked.every(({ startsAt }, index) => index === 0 || startsAt >= (booked[index - 1]?.endsAt ?? 0));
    },
  };
}

describeOnEachDatabase('Booking a draft whose minutes another one has by now', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('is refused until its day is drafted again, whichever way it is booked', async () => {
    const { a, b, restore, answerTo, bulk, preview, build, draftOf } = await openDay(store, open);
    await restore();
    expect(await answerTo('accept', b.id)).toEqual([409, 'time_taken']);
    expect(await answerTo('edit', b.id)).toEqual([409, 'time_taken']);
    expect(await bulk('accept-bulk', b.id)).toBe(0);
    expect(await bulk('edit-bulk', b.id)).toBe(0);
    expect(await preview(b.id, a.id)).toEqual({ acceptable: 1, hours: 2, skipped: [{ id: b.id, reason: 'time_taken' }] });
    await build();
    expect((await draftOf('b')).raw_minutes).toBe(60);
    expect(await answerTo('accept', b.id)).toEqual([200, undefined]);
    expect(await answerTo('accept', a.id)).toEqual([200, undefined]);
  });

  test('is refused as well once the other one is booked', async () => {
    const { a, b, restore, answerTo, isBookedOnce } = await openDay(store, open);
    await restore();
    expect(await answerTo('accept', a.id)).toEqual([200, undefined]);
    expect(await answerTo('accept', b.id)).toEqual([409, 'time_taken']);
    expect(await isBookedOnce()).toBe(true);
  });

  test('skips it among many, and books the shaped one', async () => {
    const { a, b, restore, bulk, draftOf } = await openDay(store, open);
    await restore();
    expect(await bulk('accept-bulk', b.id, a.id)).toBe(1);
    expect((await draftOf('a')).status).toBe('accepted');
    expect((await draftOf('b')).status).toBe('pending');
  });

  test('books one of two of the engine’s, where an undo has brought back the other', async () => {
    const { a, b, undoDismissal, bulk, preview, isBookedOnce } = await openDay(store, open);
    expect((await undoDismissal()).status).toBe(200);
    expect((await preview(a.id, b.id)).acceptable).toBe(1);
    expect(await bulk('accept-bulk', a.id, b.id)).toBe(1);
    expect(await isBookedOnce()).toBe(true);
  });

  test('is refused for time that was entered by hand a moment ago', async () => {
    const { b, act, answerTo, build } = await openDay(store, open);
    const times = { started_at: '2026-03-10T08:30:00Z', ended_at: '2026-03-10T09:30:00Z' };
    await act('POST', '/time-entries', { date: '2026-03-10', hours: 1, ...times });
    expect(await answerTo('accept', b.id)).toEqual([409, 'time_taken']);
    await build();
    expect(await answerTo('accept', b.id)).toEqual([200, undefined]);
  });
});

describeOn(POSTGRESQL, 'Eight racers over minutes that two drafts have', (store) => {
  let open: TestApp;
  let deadlocks = () => 0;
  beforeAll(async () => {
    const counted = countDeadlocks(store);
    deadlocks = counted.deadlocks;
    open = await openTestApp(counted.store);
  });
  afterAll(() => open.app.close());

  function race<T>(run: (racer: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  test('book one of the two', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { a, b, undoDismissal, answerTo, isBookedOnce } = await openDay(store, open);
      await undoDismissal();
      const answers = await race((racer) => answerTo('accept', racer % 2 === 0 ? a.id : b.id));
      expect(answers.map(([status]) => status).sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
      expect(await isBookedOnce()).toBe(true);
    }
  });

  test('book each minute once where one of the two is restored meanwhile', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { a, b, restore, bulk, answerTo, isBookedOnce } = await openDay(store, open);
      await race(async (racer) => {
        if (racer === 0) await restore();
        else await (racer % 2 === 0 ? bulk('accept-bulk', b.id, a.id) : answerTo('accept', b.id));
      });
      await answerTo('accept', a.id);
      await answerTo('accept', b.id);
      expect(await isBookedOnce()).toBe(true);
    }
    expect(deadlocks()).toBe(0);
  });
});
