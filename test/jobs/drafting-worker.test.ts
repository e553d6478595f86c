import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { requestDraftingDays } from '#db/drafting-days.ts';
import { savePreferences } from '#db/preferences.ts';
import { saveSignals } from '#db/signals.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { Signal } from '#domain/signal.ts';
import { type DraftingWorker, startDraftingWorker } from '#jobs/drafting-worker.ts';
import { addUser, TEST_NOW } from '#test/app.ts';
import { describeOnEachDatabase, SQLITE, type TestStore } from '#test/databases.ts';

const DAY = '2026-03-10';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

describeOnEachDatabase('The drafting worker', (store) => {
  let worker: DraftingWorker | undefined;
  afterEach(async () => {
    await worker?.stop();
    await store.db.deleteFrom('drafting_days').execute();
  });

  test('drafts what waits when it starts, and what comes in when it is woken', async () => {
    const { log } = start(store);
    const early = await addWaitingDay(store);
    worker = log.worker;
    worker.wake();
    await expect.poll(() => countDrafts(store, early)).toBe(1);
    const late = await addWaitingDay(store);
    worker.wake();
    await expect.poll(() => countDrafts(store, late)).toBe(1);
    expect(log.lines).toEqual([]);
  });

  test('drafts a day again by itself once its next interval has ended', async () => {
    const clock = { now: Date.now() };
    const userId = await addWaitingDay(store, [signal(clock.now - HOUR_MS, clock.now + 300)], clock.now);
    const { log } = start(store, Date.now);
    worker = log.worker;
    await expect.poll(() => countDrafts(store, userId), { timeout: 5_000 }).toBe(1);
  });

  test('runs once more, not twenty times at once, when it is woken twenty times', async () => {
    const users = await Promise.all([addWaitingDay(store), addWaitingDay(store), addWaitingDay(store)]);
    let runs = 0;
    const started = start(
      store,
      () => TEST_NOW,
      () => {
        runs += 1;
        return v7();
      },
    );
    worker = started.log.worker;
    for (let times = 0; times < 20; times++) worker.wake();
    for (const userId of users) await expect.poll(() => countDrafts(store, userId)).toBe(1);
    await worker.stop();
    expect(runs).toBeLessThanOrEqual(2);
  });

  test('names the user-day it could not draft, without a word of it, and goes on with the others', async () => {
    const broken = await addBrokenDay(store);
    const fine = await addWaitingDay(store);
    const { log } = start(store);
    worker = log.worker;
    await expect.poll(() => countDrafts(store, fine)).toBe(1);
    await expect.poll(() => log.lines.length).toBe(1);
    expect(log.lines[0]).toMatchObject({ job: 'draftDueDays', user_id: broken, date: DAY });
    expect(JSON.stringify(log.lines)).not.toContain('Secret');
    const { due_at } = await store.db.selectFrom('drafting_days').select('due_at').where('user_id', '=', broken).executeTakeFirstOrThrow();
    expect(due_at).toBe(TEST_NOW + MINUTE_MS);
  });

  test('hears what wakes it while it works', async () => {
    await addBrokenDay(store);
    let runs = 0;
    const countRun = () => {
      runs += 1;
      return v7();
    };
    const { log } = start(
      store,
      () => TEST_NOW,
      countRun,
      () => worker?.wake(),
    );
    worker = log.worker;
    await expect.poll(() => runs).toBe(2);
  });

  test('tries again, later each time, when the store does not answer', async () => {
    const { address, remove } = await SQLITE.createDatabase('empty');
    const empty = connect(address);
    onTestFinished(async () => {
      await worker?.stop();
      await empty.close();
      await remove();
    });
    const { log } = start(empty);
    worker = log.worker;
    await expect.poll(() => log.lines.length, { timeout: 4_000 }).toBe(2);
    const [first, second] = log.at as [number, number];
    expect(second - first).toBeGreaterThan(1_500);
    worker.wake();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(log.lines.length).toBeLessThan(10);
  });

  test('lets others in between two days', async () => {
    const users: string[] = [];
    for (let count = 0; count < 20; count++) users.push(await addWaitingDay(store));
    const { log } = start(store);
    worker = log.worker;
    await setImmediate();
    await setImmediate();
    const drafted = await Promise.all(users.map((userId) => countDrafts(store, userId)));
    expect(drafted.filter((count) => count > 0).length).toBeLessThan(users.length);
    await expect.poll(() => countDrafts(store, users.at(-1) ?? ''), { timeout: 4_000 }).toBe(1);
  });

  test('stops once the day it is at is done, and starts nothing after', async () => {
    const users: string[] = [];
    for (let count = 0; count < 5; count++) users.push(await addWaitingDay(store));
    const { log } = start(store);
    worker = log.worker;
    await worker.stop();
    const drafted = await Promise.all(users.map((userId) => countDrafts(store, userId)));
    worker.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await Promise.all(users.map((userId) => countDrafts(store, userId)))).toEqual(drafted);
  });
});

function start(store: Pick<TestStore, 'db' | 'engine'>, clock = () => TEST_NOW, newId: () => string = v7, onError = () => {}) {
  const lines: Record<string, unknown>[] = [];
  const at: number[] = [];
  const error = (fields: Record<string, unknown>) => {
    lines.push(fields);
    at.push(performance.now());
    onError();
  };
  const server = { db: store.db, engine: store.engine, clock, newId, defaultTimeZone: 'UTC' };
  return { log: { lines, at, worker: startDraftingWorker(server, { error }) } };
}

function signal(startedAt: number, endedAt: number): Omit<Signal, 'user_id'> {
  return {
    id: v7(),
    source: 'meetings',
    source_id: 'm',
    signal_type: 'meeting',
    title: 'Planning',
    started_at: startedAt,
    ended_at: endedAt,
    duration_minutes: (endedAt - startedAt) / MINUTE_MS,
    metadata: null,
    matched_budget_id: null,
    matched_task_id: null,
    started_on: new Date(startedAt).toISOString().slice(0, 10),
    created_at: startedAt,
    updated_at: startedAt,
  };
}

/** A user who has auto-tracking on and a day that waits to be drafted. */
async function addWaitingDay(store: TestStore, signals = [signal(TEST_NOW - HOUR_MS, TEST_NOW)], now = TEST_NOW): Promise<string> {
  const { user_id } = await addUser(store);
  await savePreferences(store, user_id, { ...DEFAULT_PREFERENCES, enabled: 1 }, now);
  await saveSignals(
    store,
    signals.map((one) => ({ user_id, ...one })),
  );
  await requestDraftingDays(store, [{ user_id, date: signals[0]?.started_on ?? DAY }], { request_id: randomUUID(), requested_at: now });
  return user_id;
}

/** The same, but nobody knows the user's time zone, so that the day can't be drafted. */
async function addBrokenDay(store: TestStore): Promise<string> {
  const userId = await addWaitingDay(store, [{ ...signal(TEST_NOW - HOUR_MS, TEST_NOW), title: 'Secret plan' }]);
  await store.db.deleteFrom('user_time_zones').where('user_id', '=', userId).execute();
  await store.db.insertInto('user_time_zones').values({ user_id: userId, effective_at: 0, time_zone: 'Mars/Base' }).execute();
  return userId;
}

async function countDrafts(store: TestStore, userId: string): Promise<number> {
  return (await store.db.selectFrom('drafts').select('id').where('user_id', '=', userId).execute()).length;
}
